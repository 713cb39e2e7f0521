using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Reminders.Tasks;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Reminders.Ics;

/// <summary>Names in links: task, person and expiry, encrypted and authenticated under the host's keys, so that a link tells nothing, cannot be guessed, and is no other person's.</summary>
internal sealed class IcsTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int MostCharacters = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("ConductBot.Reminders.Ics", "v1");

    /// <summary>A name for a person's file of a task.</summary>
    public string Issue(TaskId task, string personId)
    {
        var expires = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{task}\n{personId}\n{expires}"))));
    }

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public IcsTicket? Read(string token)
    {
        if (token.Length is 0 or > MostCharacters || !Base64Url.IsValid(token)) return null;
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n');
            if (parts is not [var task, var person, var expires] || TaskId.Read(task) is not { } id || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return null;
            var until = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return time.GetUtcNow() < until ? new IcsTicket(id, person, until) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
