using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using ConductBot.Storage.Keys.Vault;

namespace ConductBot.Storage.Keys;

/// <summary>What a key file is protected by: a closed set, read from the file alone.</summary>
public abstract record KeyProtector
{
    private static readonly XName X509 = XName.Get("X509Certificate", "http://www.w3.org/2000/09/xmldsig#");

    private KeyProtector() { }

    /// <summary>By nothing: whoever has the file has the key.</summary>
    public sealed record None : KeyProtector
    {
        /// <inheritdoc/>
        public override string ToString() => "nothing: whoever copies the file has the key";
    }

    /// <summary>By a certificate.</summary>
    public sealed record ByCertificate(string Thumbprint, string Subject, DateTimeOffset Ends) : KeyProtector
    {
        /// <inheritdoc/>
        public override string ToString() => $"the certificate {Thumbprint} ({Subject}, until {Ends:yyyy-MM-dd}) with its private key";
    }

    /// <summary>By a key in Key Vault, in one version.</summary>
    public sealed record ByVault(string Key) : KeyProtector
    {
        /// <inheritdoc/>
        public override string ToString() => $"the vault key {Key}";
    }

    /// <summary>By something that this program does not know.</summary>
    public sealed record Other(string Decryptor) : KeyProtector
    {
        /// <inheritdoc/>
        public override string ToString() => $"something else ({Decryptor})";
    }

    internal static KeyProtector Of(XElement keyFile)
    {
        if (keyFile.Descendants().FirstOrDefault(element => element.Name.LocalName == "encryptedSecret") is not { } secret) return new None();
        if (secret.Element(VaultXmlEncryptor.Element)?.Attribute(VaultXmlEncryptor.Key) is { } vaultKey) return new ByVault(vaultKey.Value);
        if (secret.Descendants(X509).FirstOrDefault() is not { } embedded) return new Other(((string?)secret.Attribute("decryptorType"))?.Split(',')[0] ?? "");

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(embedded.Value));
            return new ByCertificate(certificate.Thumbprint, certificate.Subject, new DateTimeOffset(certificate.NotAfter));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return new Other("a certificate that can't be read");
        }
    }
}
