using System.Globalization;
using System.Text;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>Names of files that anybody may have made up, made safe to show and to save under.</summary>
internal static class FileName
{
    private const string Unnamed = "tep";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CLOCK$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })];

    /// <summary>
    /// The last part of a path, without what no folder takes, what can't be seen and what turns the writing round; at most <see cref="FileRules.NameCharacters"/> characters, of which the ending stays. Cleaning twice changes nothing.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = name is null ? "" : name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            if (Rune.IsWhiteSpace(rune)) kept.Append(' ');
            else if (rune.IsBmp && "<>:\"|?*%&;'`$^!#{}[]=+@".Contains((char)rune.Value, StringComparison.Ordinal)) kept.Append('_');
            else kept.Append(rune);
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '-');
        var ending = Ending(clean);
        var stem = clean[..^ending.Length].Trim(' ', '.', '-');
        if (stem.Length == 0) stem = Unnamed;
        if (Devices.Contains(stem.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase)) stem = $"_{stem}";
        var most = FileRules.NameCharacters - ending.Length;
        if (stem.Length > most) stem = stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd(' ', '.', '-');
        return stem + ending;
    }

    /// <summary>The ending of a clean name in small letters with its dot, or "": up to eight letters or digits.</summary>
    public static string Ending(string name)
    {
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? "" : name[dot..];
        return ending.Length is >= 2 and <= 9 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending.ToLowerInvariant() : "";
    }
}
