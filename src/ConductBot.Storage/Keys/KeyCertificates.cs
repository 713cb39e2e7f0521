using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConductBot.Storage.Keys;

/// <summary>Finds the certificates that the options name.</summary>
internal static class KeyCertificates
{
    private const int LeastBits = 2048;

    public static X509Certificate2? Present(KeyOptions options)
    {
        if (!string.IsNullOrEmpty(options.Certificate)) return FromFile("Keys:Certificate", options.Certificate, Password(options), "Keys:CertificatePassword or Keys:CertificatePasswordFile");
        return string.IsNullOrEmpty(options.CertificateThumbprint) ? null : FromStore(options.CertificateThumbprint);
    }

    public static X509Certificate2? Former(KeyOptions options) =>
        string.IsNullOrEmpty(options.FormerCertificate) ? null : FromFile("Keys:FormerCertificate", options.FormerCertificate, options.FormerCertificatePassword, "Keys:FormerCertificatePassword");

    private static string? Password(KeyOptions options)
    {
        if (string.IsNullOrEmpty(options.CertificatePasswordFile)) return options.CertificatePassword;

        try
        {
            return File.ReadAllText(options.CertificatePasswordFile).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Lost($"The password file {Path.GetFullPath(options.CertificatePasswordFile)} of Keys:CertificatePasswordFile can't be read: {exception.Message} Grant this account access to it, or correct the path.", exception);
        }
    }

    private static X509Certificate2 FromFile(string option, string path, string? password, string passwordOption)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) throw Lost($"The certificate {full} of {option} is not there. Restore it from a backup, or correct the path. Without it no key file that it protects can be opened.");

        try
        {
            return Checked(X509CertificateLoader.LoadPkcs12FromFile(full, password), $"The certificate {full} of {option}");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Lost($"The certificate {full} of {option} does not open: {exception.Message} It must be a .pfx file, and its password that of {passwordOption}. Correct the password, or restore the file from a backup.", exception);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                // Not every system has both.
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is { Count: > 0 } found)
                return Checked(found[0], $"The certificate {thumbprint} of Keys:CertificateThumbprint");
        }

        throw Lost($"The certificate {thumbprint} of Keys:CertificateThumbprint is not in the store My of this account or machine. Import it there with its private key from a backup, or correct the thumbprint.");
    }

    private static X509Certificate2 Checked(X509Certificate2 certificate, string what)
    {
        using var key = certificate.GetRSAPrivateKey();
        if (key is null) throw Lost($"{what} has no RSA private key here that this account may use. Export it with its private key, as RSA, and grant this account access.");
        return key.KeySize < LeastBits ? throw Lost($"{what} has a key of {key.KeySize} bits only. Make one of at least {LeastBits}.") : certificate;
    }

    private static StorageException Lost(string message, Exception? inner = null) => new(StorageFault.KeyLost, message, inner);
}
