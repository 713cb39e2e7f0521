using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConductBot.Shared;

/// <summary>A certificate in a file of its own, as an operator has one. <c>&lt;Compile Include="../Shared/KeyCertificate.cs" /&gt;</c>.</summary>
internal sealed class KeyCertificate : IDisposable
{
    public const string Password = "mật khẩu thử";

    private static readonly Lazy<KeyCertificate> OfTheRun = new(() => new KeyCertificate(Directory.CreateTempSubdirectory("conductbot-certificate-").FullName));
    private readonly string _folder;
    private readonly X509Certificate2 _certificate;

    public KeyCertificate(string folder, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        _folder = folder;
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ConductBot keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(from ?? now.AddDays(-1), until ?? now.AddYears(2));
        Path = System.IO.Path.Combine(_folder, $"{_certificate.Thumbprint}.pfx");
        File.WriteAllBytes(Path, _certificate.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>One for all programs that a test run starts; its file goes with the run.</summary>
    public static KeyCertificate Shared
    {
        get
        {
            if (!OfTheRun.IsValueCreated) AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(OfTheRun.Value._folder, recursive: true);
            return OfTheRun.Value;
        }
    }

    public string Path { get; }

    public string Thumbprint => _certificate.Thumbprint;

    /// <summary>What a program outside Development is told about keys, all apart from the data in a folder.</summary>
    public IReadOnlyDictionary<string, string> Settings(string folder) => new Dictionary<string, string>
    {
        ["Keys:Certificate"] = Path,
        ["Keys:CertificatePassword"] = Password,
        ["Storage:KeyFolder"] = System.IO.Path.Combine(folder, "apart", "keys"),
        ["Web:KeyFolder"] = System.IO.Path.Combine(folder, "apart", "web-keys"),
        ["Audit:AnchorFile"] = System.IO.Path.Combine(folder, "apart", "anchors.txt"),
    };

    public void Dispose() => _certificate.Dispose();
}
