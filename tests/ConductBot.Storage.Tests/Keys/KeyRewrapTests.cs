using ConductBot.Storage.Keys;
using ConductBot.Storage.Tests.Protection;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Storage.Tests.Keys;

public sealed class KeyRewrapTests : IDisposable
{
    private readonly KeyBench _bench = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task After_a_rotation_everything_opens_with_the_new_key_alone()
    {
        using var certificate = _bench.Certificate();
        var secret = await FillAsync(KeyBench.By(certificate));
        var old = _bench.KeyFiles.ToArray();

        await using (var services = _bench.Open(KeyBench.By(certificate))) await KeyBench.RewrapAsync(services);

        var left = _bench.KeyFiles.ShouldHaveSingleItem();
        old.ShouldNotContain(left);
        Directory.Delete(Path.Combine(_bench.KeyFolder, "retired"), recursive: true);
        await HoldsAsync(KeyBench.By(certificate), secret);
    }

    [Fact]
    public async Task Whatever_write_it_is_killed_after_everything_opens_and_the_next_run_ends_it()
    {
        using var certificate = _bench.Certificate();
        var secret = await FillAsync(null);
        for (var steps = 1; ; steps++)
        {
            List<RewrapStep> done;
            await using (var services = _bench.Open(KeyBench.By(certificate))) done = await KeyBench.RewrapAsync(services, steps);
            await HoldsAsync(KeyBench.By(certificate), secret);
            if (done.Count < steps) break;
        }

        await using (var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected)) await KeyBench.RewrapAsync(services);
        _bench.KeyFiles.ShouldHaveSingleItem();
        await HoldsAsync(KeyBench.By(certificate), secret);
    }

    [Fact]
    public async Task An_open_key_folder_is_refused_where_it_must_be_protected_until_it_was_rewrapped()
    {
        var secret = await FillAsync(null);
        using var certificate = _bench.Certificate();
        await using (var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected))
        {
            var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(services));
            refused.Message.ShouldContain("Run 'keys rewrap --yes'");
            refused.Message.ShouldContain(_bench.KeyFiles.First());
        }

        await using (var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected)) await KeyBench.RewrapAsync(services);

        await using (var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected)) await KeyBench.StartAsync(services);
        await HoldsAsync(KeyBench.By(certificate), secret);
        (await File.ReadAllTextAsync(Path.Combine(_bench.KeyFolder, _bench.KeyFiles.Single()), Stop)).ShouldNotContain("masterKey");
    }

    [Fact]
    public async Task A_program_that_runs_meanwhile_goes_on_and_wraps_under_the_new_key()
    {
        using var certificate = _bench.Certificate();
        await FillAsync(KeyBench.By(certificate));
        await using var running = _bench.Open(KeyBench.By(certificate));
        await KeyBench.StartAsync(running);
        await KeyBench.WriteAsync(running, "before");

        await using (var services = _bench.Open(KeyBench.By(certificate)))
        {
            await KeyBench.RewrapAsync(services);
            await services.GetRequiredService<KeyKeeper>().DiscardAsync(Stop);
        }

        _bench.Time.Advance(TimeSpan.FromDays(100));
        await KeyBench.WriteAsync(running, "after");
        KeyBench.Secret(running, "another").Length.ShouldBe(32);
        (await KeyBench.ReadAsync(running, "first")).ShouldBe("đi trễ");
        var keys = await running.GetRequiredService<KeyKeeper>().CheckAsync(KeyDemand.Protected, Stop);
        keys.Items.Select(item => item.Root).Distinct().ShouldBe([keys.Roots.Single().Id]);
    }

    [Fact]
    public async Task Keys_made_while_it_rotates_are_wrapped_under_a_key_that_stays()
    {
        await FillAsync(null);
        await using (var running = _bench.Open())
        await using (var services = _bench.Open())
        {
            var rotating = Task.Run(async () =>
            {
                for (var i = 0; i < 3; i++) await KeyBench.RewrapAsync(services);
            }, Stop);
            for (var i = 0; i < 8; i++)
            {
                _bench.Time.Advance(TimeSpan.FromDays(91));
                await KeyBench.WriteAsync(running, $"row-{i}");
                KeyBench.Secret(running, $"made-{i}");
            }

            await rotating;
            await services.GetRequiredService<KeyKeeper>().DiscardAsync(Stop);
        }

        await using var again = _bench.Open();
        (await again.GetRequiredService<KeyKeeper>().CheckAsync(KeyDemand.Free, Stop)).Items.Count.ShouldBe(2 + 8 + 1 + 8);
        for (var i = 0; i < 8; i++) (await KeyBench.ReadAsync(again, $"row-{i}")).ShouldBe("đi trễ");
    }

    [Fact]
    public async Task Another_protector_is_refused_while_a_server_runs()
    {
        using var old = _bench.Certificate();
        using var renewed = _bench.Certificate();
        await FillAsync(KeyBench.By(old));
        var both = new KeyOptions { Certificate = renewed.Path, CertificatePassword = Shared.KeyCertificate.Password, FormerCertificate = old.Path, FormerCertificatePassword = Shared.KeyCertificate.Password };
        await using (var running = _bench.Open(KeyBench.By(old)))
        {
            await KeyBench.StartAsync(running);
            await using var services = _bench.Open(both);
            var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.RewrapAsync(services));
            refused.Fault.ShouldBe(StorageFault.Busy);
            refused.Message.ShouldContain("Stop the server");
        }

        await using (var services = _bench.Open(both)) await KeyBench.RewrapAsync(services);

        await using var after = _bench.Open(KeyBench.By(renewed));
        (await KeyBench.ReadAsync(after, "first")).ShouldBe("đi trễ");
    }

    [Fact]
    public async Task With_a_key_missing_nothing_is_changed()
    {
        await FillAsync(null);
        var lost = _bench.KeyFiles.Single();
        File.Move(Path.Combine(_bench.KeyFolder, lost), Path.Combine(_bench.Folder, lost));

        await using var services = _bench.Open();
        var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.RewrapAsync(services));

        refused.Message.ShouldContain(lost);
        refused.Message.ShouldContain("A backup must hold three things");
        _bench.KeyFiles.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_put_away_is_deleted_only_when_nothing_needs_it()
    {
        await FillAsync(null);
        await using (var services = _bench.Open()) await KeyBench.RewrapAsync(services);
        var present = Path.Combine(_bench.KeyFolder, _bench.KeyFiles.Single());
        var away = Path.Combine(_bench.KeyFolder, "retired", Path.GetFileName(present));
        File.Move(present, away);

        await using (var services = _bench.Open()) (await Should.ThrowAsync<StorageException>(() => services.GetRequiredService<KeyKeeper>().DiscardAsync(Stop).AsTask())).Message.ShouldContain("move it back");

        File.Move(away, present);
        await using var again = _bench.Open();
        (await again.GetRequiredService<KeyKeeper>().DiscardAsync(Stop)).Count.ShouldBe(1);
        Directory.GetFiles(Path.Combine(_bench.KeyFolder, "retired")).ShouldBeEmpty();
    }

    // Two data keys and a secret; the secret.
    private async Task<byte[]> FillAsync(KeyOptions? keys)
    {
        await using var services = _bench.Open(keys);
        await KeyBench.WriteAsync(services, "first");
        _bench.Time.Advance(TimeSpan.FromDays(91));
        await KeyBench.WriteAsync(services, "second");
        return KeyBench.Secret(services, "audit");
    }

    private async Task HoldsAsync(KeyOptions keys, byte[] secret)
    {
        await using var services = _bench.Open(keys);
        await KeyBench.StartAsync(services);
        (await KeyBench.ReadAsync(services, "first")).ShouldBe("đi trễ");
        (await KeyBench.ReadAsync(services, "second")).ShouldBe("đi trễ");
        KeyBench.Secret(services, "audit").ShouldBe(secret);
    }
}
