namespace ConductBot.Storage.Keys;

/// <summary>What the options have to be: a pure decision. Each refusal names the key, the rule and what to do.</summary>
public static class KeyOptionsRule
{
    private const int ThumbprintDigits = 40;

    /// <summary>What is wrong with the protector's options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="demand">Whether a protector must be there.</param>
    public static IEnumerable<string> Refusals(KeyOptions options, KeyDemand demand)
    {
        var protectors = new[] { options.Certificate, options.CertificateThumbprint, options.VaultKey }.Count(value => !string.IsNullOrEmpty(value));
        if (protectors > 1) yield return "Of Keys:Certificate, Keys:CertificateThumbprint and Keys:VaultKey only one may be set: it protects the key files. Remove the others.";
        if (protectors == 0 && demand == KeyDemand.Protected)
        {
            yield return "The key files need a protector outside the environment Development: without one, whoever copies Storage:KeyFolder has every key. Set Keys:Certificate (a .pfx file, its password in Keys:CertificatePassword or "
                + "Keys:CertificatePasswordFile), Keys:CertificateThumbprint (a certificate in the store My) or Keys:VaultKey (https://VAULT/keys/NAME). Then, when the key folder already holds keys, run: keys rewrap --yes. "
                + "To try the program on your own machine set DOTNET_ENVIRONMENT=Development, as dotnet run does. See docs/operations.md, Keys.";
        }

        if (!string.IsNullOrEmpty(options.CertificateThumbprint) && (options.CertificateThumbprint.Length != ThumbprintDigits || !options.CertificateThumbprint.All(char.IsAsciiHexDigit)))
            yield return "Keys:CertificateThumbprint must be 40 hexadecimal digits without spaces. Copy the certificate's SHA-1 thumbprint.";
        if (!string.IsNullOrEmpty(options.CertificatePassword) && !string.IsNullOrEmpty(options.CertificatePasswordFile))
            yield return "Of Keys:CertificatePassword and Keys:CertificatePasswordFile only one may be set. Remove the other.";
        foreach (var (key, value) in new[] { ("Keys:VaultKey", options.VaultKey), ("Keys:FormerVaultKey", options.FormerVaultKey) })
        {
            if (!string.IsNullOrEmpty(value) && Vault.VaultKeyName.Read(value) is null) yield return $"{key} must be the address of a key in Azure Key Vault, such as https://agency.vault.azure.net/keys/conductbot. Copy the key identifier from the portal.";
        }

        if (options.VaultIdentity is not ("system" or "environment") && !Guid.TryParse(options.VaultIdentity, out _))
            yield return "Keys:VaultIdentity must be 'system', 'environment' or the client id (a GUID) of a managed identity. Correct it, or remove it for the machine's own identity.";
    }

    /// <summary>Which keys or anchors lie where whoever administers the database reaches them.</summary>
    /// <param name="databasePath">The database file.</param>
    /// <param name="places">Each option and the path it gives.</param>
    public static IEnumerable<string> Refusals(string databasePath, IEnumerable<KeyPlace> places)
    {
        var data = RealPath.Of(Path.GetDirectoryName(Path.GetFullPath(databasePath))!);
        foreach (var place in places)
        {
            var real = RealPath.Of(place.Path);
            if (RealPath.IsWithin(real, data))
                yield return $"{place.Option} leads to {real}, which lies in the data folder {data} of Storage:DatabasePath: a copy of that folder would hold both lock and key. Set {place.Option} to a place outside it, which the database's administrator and its backup do not reach, and move what is there.";
            else if (place.IsFolder && RealPath.IsWithin(data, real))
                yield return $"Storage:DatabasePath leads to {data}, which lies in {real} of {place.Option}: a copy of that folder would hold both lock and key. Set one of them to another place.";
        }
    }
}
