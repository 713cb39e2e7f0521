using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.SelfReports.Files.Opening;

/// <summary>Names in links: report, file, person and expiry, encrypted and authenticated under the host's keys, so that a link tells nothing, cannot be guessed, and is no other person's.</summary>
internal sealed class FileTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const int MostCharacters = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("ConductBot.SelfReports.Files", "v1");

    /// <summary>A name for a file as one person may open it.</summary>
    public string Issue(FileTicket ticket) =>
        Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ticket.Report}\n{ticket.File}\n{ticket.PersonId}\n{(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}"))));

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public FileTicket? Read(string token)
    {
        if (token.Length is 0 or > MostCharacters || !Base64Url.IsValid(token)) return null;
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n') is [var report, var file, var person, var expires]
                && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(seconds)
                    ? new FileTicket(report, file, person)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
