using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Reminders.Calendar;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.SelfReports.Figures;

/// <summary>Names in links to files of figures: person, months, unit and expiry, encrypted and authenticated under the host's keys.</summary>
internal sealed class FigureTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const int MostCharacters = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("ConductBot.SelfReports.Figures", "v1");

    /// <summary>A name for a person's file.</summary>
    public string Issue(FigureTicket ticket)
    {
        var expires = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ticket.PersonId}\n{ticket.Period}\n{ticket.Unit}\n{expires}"))));
    }

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public FigureTicket? Read(string token)
    {
        if (token.Length is 0 or > MostCharacters || !Base64Url.IsValid(token)) return null;
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n');
            if (parts is not [var person, var months, var unit, var expires] || MonthSpan.Read(months) is not { } period || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return null;
            return time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(seconds) ? new FigureTicket(person, period, unit.Length > 0 ? unit : null) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
