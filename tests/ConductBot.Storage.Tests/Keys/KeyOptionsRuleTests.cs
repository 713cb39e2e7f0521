using ConductBot.Storage.Keys;

namespace ConductBot.Storage.Tests.Keys;

public sealed class KeyOptionsRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-places-").FullName;

    private string Database => Path.Combine(_folder, "data", "conductbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Outside_Development_a_protector_is_demanded_and_the_ways_are_named()
    {
        var refusal = KeyOptionsRule.Refusals(new KeyOptions(), KeyDemand.Protected).ShouldHaveSingleItem();

        foreach (var named in new[] { "Keys:Certificate ", "Keys:CertificateThumbprint", "Keys:VaultKey", "keys rewrap --yes", "DOTNET_ENVIRONMENT=Development" }) refusal.ShouldContain(named);
        KeyOptionsRule.Refusals(new KeyOptions(), KeyDemand.Free).ShouldBeEmpty();
    }

    [Fact]
    public void Two_protectors_are_refused() =>
        KeyOptionsRule.Refusals(new KeyOptions { Certificate = "a.pfx", VaultKey = "https://v.vault.azure.net/keys/k" }, KeyDemand.Free).ShouldHaveSingleItem().ShouldContain("only one may be set");

    [Theory]
    [InlineData("https://v.vault.azure.net/keys/k", true)]
    [InlineData("https://v.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef", true)]
    [InlineData("http://v.vault.azure.net/keys/k", false)]
    [InlineData("https://v.vault.azure.net/secrets/k", false)]
    [InlineData("https://v.vault.azure.net/keys/k?x=1", false)]
    [InlineData("https://user@v.vault.azure.net/keys/k", false)]
    [InlineData("k", false)]
    public void A_vault_key_is_the_address_of_a_key(string address, bool good) =>
        KeyOptionsRule.Refusals(new KeyOptions { VaultKey = address }, KeyDemand.Protected).Any().ShouldBe(!good);

    [Theory]
    [InlineData("data/keys")]
    [InlineData("data")]
    [InlineData("data/../data/deep/keys")]
    [InlineData("link/keys")]
    [InlineData("chain")]
    public void Keys_in_the_data_folder_are_refused_whatever_way_leads_there(string place)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "deep"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), "data");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "chain"), Path.Combine(_folder, "link", "deep"));

        KeyOptionsRule.Refusals(Database, [new KeyPlace("Storage:KeyFolder", Path.Combine(_folder, place), true)]).ShouldHaveSingleItem().ShouldContain("Storage:KeyFolder leads to");
    }

    [Fact]
    public void A_database_that_is_linked_into_the_key_folder_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "keys", "below"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), Path.Combine(_folder, "keys", "below"));

        KeyOptionsRule.Refusals(Database, [new KeyPlace("Storage:KeyFolder", Path.Combine(_folder, "keys"), true)]).ShouldHaveSingleItem().ShouldContain("Storage:DatabasePath leads to");
    }

    [Theory]
    [InlineData("keys", true)]
    [InlineData("data-keys", true)]
    [InlineData("anchors.txt", false)]
    public void Beside_the_data_folder_is_good(string place, bool isFolder) =>
        KeyOptionsRule.Refusals(Database, [new KeyPlace("Audit:AnchorFile", Path.Combine(_folder, place), isFolder)]).ShouldBeEmpty();

    [Fact]
    public void An_anchor_file_among_the_data_is_refused() =>
        KeyOptionsRule.Refusals(Database, [new KeyPlace("Audit:AnchorFile", Path.Combine(_folder, "data", "anchors.txt"), false)]).ShouldHaveSingleItem().ShouldContain("Set Audit:AnchorFile to a place outside it");
}
