namespace ConductBot.Storage.Keys;

/// <summary>What protects the key files; the configuration section is <c>Keys</c>. Outside Development exactly one of certificate file, thumbprint and vault key is set.</summary>
public sealed class KeyOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Keys";

    /// <summary>A certificate with an RSA key of at least 2,048 bits: the path of a .pfx file.</summary>
    public string? Certificate { get; set; }

    /// <summary>The file's password; belongs in the environment (<c>Keys__CertificatePassword</c>).</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>A file that holds the password and nothing else, instead of <see cref="CertificatePassword"/>.</summary>
    public string? CertificatePasswordFile { get; set; }

    /// <summary>A certificate in the store My of this account or machine: its thumbprint, 40 hexadecimal digits.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>An RSA key in Azure Key Vault: <c>https://VAULT/keys/NAME</c>, with or without a version.</summary>
    public string? VaultKey { get; set; }

    /// <summary>Who asks the vault: <c>system</c>, the client id of a managed identity, or <c>environment</c> (AZURE_CLIENT_ID and so on).</summary>
    public string VaultIdentity { get; set; } = "system";

    /// <summary>The certificate before <see cref="Certificate"/>, for reading until <c>keys rewrap</c> is done: the path of a .pfx file.</summary>
    public string? FormerCertificate { get; set; }

    /// <summary>Its password.</summary>
    public string? FormerCertificatePassword { get; set; }

    /// <summary>The vault key before the present protector, for reading until <c>keys rewrap</c> is done.</summary>
    public string? FormerVaultKey { get; set; }
}
