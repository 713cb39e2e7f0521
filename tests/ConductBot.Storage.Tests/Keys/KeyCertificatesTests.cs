using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConductBot.Shared;
using ConductBot.Storage.Keys;

namespace ConductBot.Storage.Tests.Keys;

public sealed class KeyCertificatesTests : IDisposable
{
    private readonly KeyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_key_file_is_encrypted_for_the_certificate_and_says_which()
    {
        using var certificate = _bench.Certificate();
        await using (var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected))
        {
            await KeyBench.StartAsync(services);
            await KeyBench.WriteAsync(services, "r");
        }

        var file = KeyFile.Of(_bench.KeyFolder).ShouldHaveSingleItem();
        file.Protector.ShouldBeOfType<KeyProtector.ByCertificate>().Thumbprint.ShouldBe(certificate.Thumbprint);
        File.ReadAllText(file.Path).ShouldNotContain("masterKey");
        await using var again = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected);
        (await KeyBench.ReadAsync(again, "r")).ShouldBe("đi trễ");
    }

    [Fact]
    public async Task Another_certificate_is_told_which_one_is_needed_and_no_key_is_made()
    {
        using var certificate = _bench.Certificate();
        await using (var services = _bench.Open(KeyBench.By(certificate))) await KeyBench.WriteAsync(services, "r");
        using var other = _bench.Certificate();

        await using var wrong = _bench.Open(KeyBench.By(other), KeyDemand.Protected);
        var refused = await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(wrong));

        refused.Fault.ShouldBe(StorageFault.KeyLost);
        refused.Message.ShouldContain($"It takes the certificate {certificate.Thumbprint}");
        refused.Message.ShouldContain("A backup must hold three things");
        (await Should.ThrowAsync<StorageException>(() => KeyBench.WriteAsync(wrong, "s"))).Fault.ShouldBe(StorageFault.KeyLost);
        _bench.KeyFiles.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_protector_a_protected_folder_says_what_it_takes()
    {
        using var certificate = _bench.Certificate();
        await using (var services = _bench.Open(KeyBench.By(certificate))) await KeyBench.WriteAsync(services, "r");

        await using var without = _bench.Open();

        (await Should.ThrowAsync<StorageException>(() => KeyBench.StartAsync(without))).Message.ShouldContain(certificate.Thumbprint);
    }

    [Fact]
    public async Task One_that_has_ended_goes_on_opening_and_is_warned_of()
    {
        using var certificate = _bench.Certificate(_bench.Time.GetUtcNow().AddYears(-2), _bench.Time.GetUtcNow().AddDays(-1));
        await using var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected);

        await KeyBench.StartAsync(services);
        await KeyBench.WriteAsync(services, "r");

        _bench.Lines.ShouldContain(line => line.StartsWith($"The certificate {certificate.Thumbprint} that protects the key files ended", StringComparison.Ordinal));
        await using var again = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected);
        (await KeyBench.ReadAsync(again, "r")).ShouldBe("đi trễ");
    }

    [Fact]
    public async Task One_that_ends_soon_is_warned_of()
    {
        using var certificate = _bench.Certificate(_bench.Time.GetUtcNow().AddYears(-2), _bench.Time.GetUtcNow().AddDays(20));
        await using var services = _bench.Open(KeyBench.By(certificate), KeyDemand.Protected);

        await KeyBench.StartAsync(services);

        _bench.Lines.ShouldContain(line => line.Contains("ends at", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_password_names_the_options()
    {
        using var certificate = _bench.Certificate();

        Refused(new KeyOptions { Certificate = certificate.Path, CertificatePassword = "khác" }).ShouldContain("its password that of Keys:CertificatePassword or Keys:CertificatePasswordFile");
    }

    [Fact]
    public void The_password_may_stand_in_a_file()
    {
        using var certificate = _bench.Certificate();
        var file = Path.Combine(_bench.Folder, "password");
        File.WriteAllText(file, $"{KeyCertificate.Password}\n");

        KeyProtection.Open(new KeyOptions { Certificate = certificate.Path, CertificatePasswordFile = file }, KeyDemand.Protected).Certificate!.Thumbprint.ShouldBe(certificate.Thumbprint);
    }

    [Fact]
    public void A_file_that_is_not_there_says_so() =>
        Refused(new KeyOptions { Certificate = Path.Combine(_bench.Folder, "none.pfx") }).ShouldContain("is not there. Restore it from a backup");

    [Fact]
    public void A_certificate_that_is_not_in_the_store_says_so() =>
        Refused(new KeyOptions { CertificateThumbprint = new string('0', 40) }).ShouldContain("is not in the store My of this account or machine");

    [Fact]
    public void A_certificate_without_an_rsa_private_key_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var elliptic = new CertificateRequest("CN=elliptic", key, HashAlgorithmName.SHA256).CreateSelfSigned(_bench.Time.GetUtcNow(), _bench.Time.GetUtcNow().AddYears(1));
        var file = Path.Combine(_bench.Folder, "elliptic.pfx");
        File.WriteAllBytes(file, elliptic.Export(X509ContentType.Pfx, KeyCertificate.Password));

        Refused(new KeyOptions { Certificate = file, CertificatePassword = KeyCertificate.Password }).ShouldContain("has no RSA private key");
    }

    private static string Refused(KeyOptions options) => Should.Throw<StorageException>(() => KeyProtection.Open(options, KeyDemand.Protected)).Message;
}
