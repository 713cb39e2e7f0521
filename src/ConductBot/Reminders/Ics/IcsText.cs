using System.Globalization;
using System.Text;

namespace ConductBot.Reminders.Ics;

/// <summary>Writes lines of an iCalendar file: escaped (RFC 5545, 3.3.11), folded after 75 octets (3.1), never inside a character, each ended by CRLF.</summary>
internal sealed class IcsText
{
    private const int MostOctets = 75;
    private readonly StringBuilder _text = new();

    /// <summary>A line whose value is a TEXT.</summary>
    public IcsText Text(string name, string value) => Line($"{name}:{Escape(value)}");

    /// <summary>A line as it is; no part of it may come from people.</summary>
    public IcsText Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>The file.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A TEXT value: backslash, semicolon, comma and line breaks escaped, other control characters gone.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A parameter's value in quotes: it can hold no quote and no control character.</summary>
    public static string Quoted(string value) => $"\"{string.Concat(value.Where(letter => letter != '"' && !char.IsControl(letter)))}\"";

    /// <summary>"20261215T080000Z".</summary>
    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"20261215".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
