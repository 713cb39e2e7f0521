using System.Text;

namespace ConductBot.Protocol.Cards;

/// <summary>
/// Makes a text mean itself in a <see cref="TextBlock"/> or a message of textFormat markdown: no emphasis, list, heading, code, link, address or card function
/// comes of it. A client that knows no backslash escapes shows the backslashes: quotes are better off in a <see cref="RichTextBlock"/>.
/// </summary>
public static class MarkdownText
{
    // "]" is not among them: without "[" it does nothing, and Web Chat takes a pair of escaped brackets for a formula.
    /// <summary>Characters that act wherever they stand.</summary>
    private const string Anywhere = "\\`*_[<~|&@$";

    /// <summary>The text with everything escaped that could act as Markdown. Space at the start of a line goes: four of it would make code.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) escaped.Append('\n');
            AppendLine(escaped, lines[i].AsSpan().Trim());
        }

        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (Acts(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }
    }

    private static bool Acts(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '#' or '>' => at == 0,
        '+' or '-' or '=' => at == 0 || IsRule(line),
        '{' => (at + 1 < line.Length && line[at + 1] == '{') || (at > 0 && line[at - 1] == '{'),
        '.' or ')' => at > 0 && (IsNumber(line[..at]) || IsInName(line, at)),
        ':' => at + 1 < line.Length && line[at + 1] == '/' || at > 0 && char.IsAsciiLetter(line[at - 1]) && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]),
        var c => Anywhere.Contains(c),
    };

    // "1." and "1)" at the start of a line begin a list.
    private static bool IsNumber(ReadOnlySpan<char> head) => head.Length <= 9 && head.IndexOfAnyExceptInRange('0', '9') < 0;

    // www.example.vn becomes a link by itself in many clients.
    private static bool IsInName(ReadOnlySpan<char> line, int at) =>
        line[at] == '.' && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetter(line[at + 1]);

    // "- - -" is a rule, "---" under a line makes it a heading.
    private static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("+-= ") < 0;
}
