using ConductBot.Storage.Keys;

namespace ConductBot.Storage.Tests.Keys;

public sealed class VaultKeysTests : IDisposable
{
    private readonly KeyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_key_file_is_opened_by_the_vault_alone_with_a_token_for_its_cloud()
    {
        await using var vault = await FakeVault.StartAsync();
        await FillAsync(vault);

        var file = KeyFile.Of(_bench.KeyFolder).ShouldHaveSingleItem();
        file.Protector.ShouldBe(new KeyProtector.ByVault($"{FakeVault.Address}/{FakeVault.Version}"));
        File.ReadAllText(file.Path).ShouldNotContain("masterKey");
        await using var again = _bench.Open(vault.Protection());
        await KeyBench.StartAsync(again);
        (await KeyBench.ReadAsync(again, "r")).ShouldBe("đi trễ");
        vault.Tokens.ShouldAllBe(token => token == "Bearer for https://vault.azure.net/.default");
    }

    [Theory]
    [InlineData(403, StorageFault.Unavailable, "Give the identity of Keys:VaultIdentity the role Key Vault Crypto User")]
    [InlineData(404, StorageFault.KeyLost, "The vault has no key")]
    [InlineData(400, StorageFault.Unavailable, "Look whether the key is enabled")]
    [InlineData(503, StorageFault.Unavailable, "answered 'unwrapkey' with 503")]
    public async Task A_refusal_says_what_to_do_and_nothing_is_changed(int status, StorageFault fault, string words)
    {
        await using var vault = await FakeVault.StartAsync();
        await FillAsync(vault);
        vault.Refuses = status;

        await using (var services = _bench.Open(vault.Protection()))
        {
            var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(services));
            refused.Fault.ShouldBe(fault);
            refused.Message.ShouldContain(words);
            (await Should.ThrowAsync<StorageException>(() => KeyBench.WriteAsync(services, "s"))).Message.ShouldContain(words);
        }

        _bench.KeyFiles.Count().ShouldBe(1);
        vault.Refuses = null;
        await using var again = _bench.Open(vault.Protection());
        (await KeyBench.ReadAsync(again, "r")).ShouldBe("đi trễ");
    }

    [Fact]
    public async Task A_vault_that_does_not_answer_is_out_of_reach_and_nothing_is_lost()
    {
        await using var vault = await FakeVault.StartAsync();
        await FillAsync(vault);
        vault.Hangs = true;
        await using var services = _bench.Open(vault.Protection());

        var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(services));

        refused.Fault.ShouldBe(StorageFault.Unavailable);
        refused.Message.ShouldContain("is out of reach");
        refused.Message.ShouldContain("Nothing is lost");
    }

    [Fact]
    public async Task A_new_store_whose_vault_refuses_stores_nothing_and_makes_no_open_key()
    {
        await using var vault = await FakeVault.StartAsync();
        vault.Refuses = 403;
        await using var services = _bench.Open(vault.Protection());
        await KeyBench.StartAsync(services);

        (await Should.ThrowAsync<StorageException>(() => KeyBench.WriteAsync(services, "r"))).Message.ShouldContain("refused 'wrapkey' with 403");

        _bench.KeyFiles.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_other_vault_is_asked_whatever_a_key_file_says()
    {
        await using var vault = await FakeVault.StartAsync();
        await FillAsync(vault);
        var file = KeyFile.Of(_bench.KeyFolder).Single().Path;
        File.WriteAllText(file, File.ReadAllText(file).Replace("agency.vault.azure.net", "elsewhere.vault.azure.net", StringComparison.Ordinal));
        var calls = vault.Calls;

        await using var services = _bench.Open(vault.Protection());

        (await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(services))).Message.ShouldContain("neither Keys:VaultKey nor Keys:FormerVaultKey");
        vault.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task An_open_folder_comes_under_the_vault_by_rewrapping()
    {
        await using var vault = await FakeVault.StartAsync();
        await using (var services = _bench.Open()) await KeyBench.WriteAsync(services, "r");

        await using (var services = _bench.Open(vault.Protection())) await KeyBench.RewrapAsync(services);

        await using var after = _bench.Open(vault.Protection());
        await KeyBench.StartAsync(after);
        (await KeyBench.ReadAsync(after, "r")).ShouldBe("đi trễ");
    }

    private async Task FillAsync(FakeVault vault)
    {
        await using var services = _bench.Open(vault.Protection());
        await KeyBench.StartAsync(services);
        await KeyBench.WriteAsync(services, "r");
    }
}
