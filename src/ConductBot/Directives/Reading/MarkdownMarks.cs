using System.Text;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>What makes a source line plain: NFC, white space joined, Markdown marks removed. Nothing else of a text is ever changed without a reviewed repair.</summary>
internal static partial class MarkdownMarks
{
    public static string Remove(string line)
    {
        var text = Sound(line).Normalize(NormalizationForm.FormC);
        text = Link().Replace(text, "${text}");
        text = Leading().Replace(text, "");
        text = text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        text = Emphasis().Replace(text, "${text}");
        text = Escape().Replace(text, "${mark}");
        text = Invisible().Replace(text, "");
        return WhiteSpace().Replace(text, " ").Trim();
    }

    /// <summary>Half of a surrogate pair can't be normalised; it becomes the replacement character.</summary>
    private static string Sound(string line)
    {
        if (!line.Any(char.IsSurrogate)) return line;
        var sound = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes()) sound.Append(rune.ToString());
        return sound.ToString();
    }

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,300})\]\((?<address>[^()\s]{1,500})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(?:>\s+)?(?:#{1,6}\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\*(?<text>[^\s*](?:[^*]{0,400}[^\s*])?)\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[.\-*_#()\[\]+!>])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\u00AD\u200B-\u200F\u2060\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
