using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Keys;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting;

/// <summary>Refuses to work with keys that lie open, or beside what they open. In Development everything goes, so that a newcomer needs nothing.</summary>
internal static class KeyGuard
{
    /// <summary>Opens the protector.</summary>
    /// <exception cref="OptionsValidationException">An option breaks its rule.</exception>
    /// <exception cref="StorageException">The protector is not there or does not open.</exception>
    public static KeyProtection Open(IConfiguration configuration, string environment)
    {
        var keys = configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new KeyOptions();
        var demand = string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase) ? KeyDemand.Free : KeyDemand.Protected;
        var refusals = KeyOptionsRule.Refusals(keys, demand).ToList();
        if (demand == KeyDemand.Protected) refusals.AddRange(Places(configuration, keys));
        if (refusals.Count > 0) throw new OptionsValidationException(KeyOptions.Section, typeof(KeyOptions), refusals);

        return KeyProtection.Open(keys, demand);
    }

    private static IEnumerable<string> Places(IConfiguration configuration, KeyOptions keys)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var audit = configuration.GetSection(AuditOptions.Section).Get<AuditOptions>() ?? new AuditOptions();
        var web = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();

        // What is empty is refused by its own rule.
        if (string.IsNullOrWhiteSpace(storage.DatabasePath)) return [];
        KeyPlace?[] places =
        [
            Place("Storage:KeyFolder", storage.KeyFolder, isFolder: true), Place("Web:KeyFolder", web.KeyFolder, isFolder: true), Place("Audit:AnchorFile", audit.AnchorFile, isFolder: false),
            Place("Keys:Certificate", keys.Certificate, isFolder: false), Place("Keys:CertificatePasswordFile", keys.CertificatePasswordFile, isFolder: false), Place("Keys:FormerCertificate", keys.FormerCertificate, isFolder: false),
        ];
        return KeyOptionsRule.Refusals(storage.DatabasePath, places.OfType<KeyPlace>());
    }

    private static KeyPlace? Place(string option, string? path, bool isFolder) => string.IsNullOrWhiteSpace(path) ? null : new KeyPlace(option, path, isFolder);
}
