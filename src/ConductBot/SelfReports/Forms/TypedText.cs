using System.Text;

namespace ConductBot.SelfReports.Forms;

/// <summary>What somebody typed, without what is not seen and changes how the rest is read: control characters, and marks that turn the direction of writing. Pure.</summary>
internal static class TypedText
{
    /// <summary>As a line: what would end it is a space, so that no line of a report can be imitated.</summary>
    public static string Line(string typed) => Kept(typed, breaks: ' ').Trim();

    /// <summary>As lines of text.</summary>
    public static string Lines(string typed) => Kept(typed.ReplaceLineEndings("\n"), breaks: '\n').Trim();

    private static string Kept(string typed, char breaks)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') kept.Append(breaks);
            else if (character == '\t') kept.Append(' ');
            else if (!char.IsControl(character) && !Turns(character)) kept.Append(character);
        }

        return kept.ToString();
    }

    // U+200E, U+200F, U+061C; embeddings, overrides, isolates.
    private static bool Turns(char character) => character is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
