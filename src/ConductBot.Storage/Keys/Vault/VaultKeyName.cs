namespace ConductBot.Storage.Keys.Vault;

/// <summary>The address of a key in Key Vault.</summary>
/// <param name="Vault">The vault, such as https://agency.vault.azure.net/.</param>
/// <param name="Name">The key's name.</param>
/// <param name="Version">Its version, or null for the newest.</param>
internal sealed record VaultKeyName(Uri Vault, string Name, string? Version)
{
    /// <summary>The scope of tokens for this vault's cloud: its host without the first name.</summary>
    public string Scope => $"https://{Vault.Host[(Vault.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";

    /// <summary>Reads an address; null when it is none.</summary>
    public static VaultKeyName? Read(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 || !uri.Host.Contains('.', StringComparison.Ordinal)) return null;

        return uri.AbsolutePath.Trim('/').Split('/') switch
        {
            ["keys", var name] when IsName(name) => new VaultKeyName(new Uri(uri.GetLeftPart(UriPartial.Authority)), name, null),
            ["keys", var name, var version] when IsName(name) && IsName(version) => new VaultKeyName(new Uri(uri.GetLeftPart(UriPartial.Authority)), name, version),
            _ => null,
        };
    }

    /// <summary>Whether both are versions of one key.</summary>
    public bool IsSameKey(VaultKeyName other) => Vault == other.Vault && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Vault.GetLeftPart(UriPartial.Authority)}/keys/{Name}{(Version is null ? "" : $"/{Version}")}";

    private static bool IsName(string name) => name.Length is > 0 and <= 127 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
