using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using ConductBot.Storage.Keys.Vault;
using ConductBot.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Storage.Keys;

/// <summary>The protector of key files, opened: what encrypts new ones and what opens those that are there.</summary>
public sealed class KeyProtection
{
    private readonly X509Certificate2[] _former;
    private readonly VaultKeys? _vault;

    private KeyProtection(KeyDemand demand, X509Certificate2? certificate, X509Certificate2[] former, VaultKeys? vault) =>
        (Demand, Certificate, _former, _vault) = (demand, certificate, former, vault);

    /// <summary>Whether key files must be protected here.</summary>
    public KeyDemand Demand { get; }

    /// <summary>The certificate, when one protects.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Whether new key files are encrypted.</summary>
    public bool IsThere => Certificate is not null || _vault?.Present is not null;

    /// <summary>Opens what the options name. A vault is not asked yet.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.KeyLost"/>: the certificate is not there, does not open or can't be used; says which and what to do.</exception>
    public static KeyProtection Open(KeyOptions options, KeyDemand demand) => Open(options, demand, pipeline: null);

    internal static KeyProtection Open(KeyOptions options, KeyDemand demand, HttpPipeline? pipeline)
    {
        var certificate = KeyCertificates.Present(options);
        X509Certificate2[] former = KeyCertificates.Former(options) is { } one ? [one] : [];
        var (present, before) = (VaultKeyName.Read(options.VaultKey), VaultKeyName.Read(options.FormerVaultKey));
        var vault = (present ?? before) is { } any ? new VaultKeys(pipeline ?? VaultPipeline.Of(any, options.VaultIdentity), present, before) : null;
        return new KeyProtection(demand, certificate, former, vault);
    }

    /// <summary>Has a ring of Data Protection use it.</summary>
    public void Apply(IDataProtectionBuilder ring)
    {
        if (Certificate is not null) ring.ProtectKeysWithCertificate(Certificate);
        if (_former.Length > 0) ring.UnprotectKeysWithAnyCertificate(Certificate is null ? _former : [Certificate, .. _former]);
        if (_vault is null) return;

        ring.Services.AddSingleton(_vault);
        if (_vault.Present is not null) ring.Services.Configure<KeyManagementOptions>(management => management.XmlEncryptor = new VaultXmlEncryptor(_vault));
    }

    /// <summary>Whether a key file is protected by the present protector.</summary>
    internal bool Made(KeyProtector protector) => protector switch
    {
        KeyProtector.None => !IsThere,
        KeyProtector.ByCertificate by => string.Equals(by.Thumbprint, Certificate?.Thumbprint, StringComparison.OrdinalIgnoreCase),
        KeyProtector.ByVault by => _vault?.Present is { } present && VaultKeyName.Read(by.Key) is { } key && present.IsSameKey(key),
        KeyProtector.Other => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal KeyRingSetup Setup() => new(Apply);
}
