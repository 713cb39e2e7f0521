using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.PersonalData;

/// <summary>Names in links: person and expiry, encrypted and authenticated under the host's keys, so that a link tells nothing, cannot be guessed, and is no other person's.</summary>
internal sealed class PersonTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int MostCharacters = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("ConductBot.PersonalData", "v1");

    /// <summary>A name for a person's data.</summary>
    public string Issue(string person) =>
        Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}\n{person}"))));

    /// <summary>Whose data a name stands for; null when it is not ours or is over.</summary>
    public string? Read(string token)
    {
        if (token.Length is 0 or > MostCharacters || !Base64Url.IsValid(token)) return null;
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n', 2);
            return parts is [var expires, { Length: > 0 } person] && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(seconds) ? person : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
