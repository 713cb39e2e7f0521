using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConductBot.Broadcasts;

/// <summary>Names of reminders and of their occurrences: derived, so that a repeated step makes the same.</summary>
internal static class BroadcastIds
{
    /// <summary>The only occurrence of a source: each source is one occurrence.</summary>
    public const string Occurrence = "once";

    private const string Prefix = "rm-";
    private const string NotePrefix = "rn-";

    /// <summary>The reminder that a turn showed.</summary>
    public static string Of(string act) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act)))[..20];

    /// <summary>Under what an occurrence stands in the ledger.</summary>
    public static string Source(string broadcast, DateTimeOffset due) => $"{broadcast}:{Time(due)}";

    /// <summary>The reminder of a source, or null when it is none.</summary>
    public static string? BroadcastOf(string source) => source.Split(':') is [{ } id, _] && id.StartsWith(Prefix, StringComparison.Ordinal) ? id : null;

    /// <summary>Under what the sender is told of a reminder.</summary>
    public static string Notes(string broadcast) => NotePrefix + broadcast[Prefix.Length..];

    /// <summary>The reminder that the sender is told of.</summary>
    public static string NotedOf(string source) => Prefix + source[NotePrefix.Length..];

    /// <summary>A moment as it stands in names, to the second.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
