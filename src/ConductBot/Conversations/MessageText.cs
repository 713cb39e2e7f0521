using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>What a person wrote, made safe to work with: a closed set.</summary>
internal abstract record MessageText
{
    private MessageText() { }

    /// <summary>NFC, without the bot's mention, control characters and direction overrides; "" when nothing was written.</summary>
    public sealed record Clean(string Text) : MessageText;

    /// <summary>Longer than the limit after cleaning.</summary>
    public sealed record TooLong(int Characters) : MessageText;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => char.IsControl(character) || IsInvisible(character) || char.IsSurrogate(character))]);

    /// <summary>Reads the text of a message activity; <paramref name="limit"/> counts UTF-16 characters.</summary>
    public static MessageText Of(Activity activity, int limit)
    {
        if (string.IsNullOrEmpty(activity.Text)) return new Clean("");

        var cleaned = CleanUp(Unescaped(QuotedReplies.Without(Mentions.WithoutBot(activity)), activity.ChannelId));
        return cleaned.Length <= limit ? new Clean(cleaned) : new TooLong(cleaned.Length);
    }

    /// <summary>What is asked in a message: its text without mentions of others.</summary>
    public static string Asked(Activity activity) => CleanUp(Unescaped(QuotedReplies.Without(Mentions.WithoutAny(activity)), activity.ChannelId));

    // Teams escapes what people type as HTML now and then, by client and scope; a plain & stays what it is.
    private static string Unescaped(string text, string? channel) =>
        text.Contains('&') ? (channel == ChannelIds.Teams ? WebUtility.HtmlDecode(text) : text.Replace("&nbsp;", " ", StringComparison.Ordinal)).Replace('\u00A0', ' ') : text;

    internal static string CleanUp(string text)
    {
        if (NormalForm.IsPlain(text)) return text.Trim();
        if (text.AsSpan().ContainsAny(Suspicious)) text = Rebuilt(text);
        if (!text.IsNormalized(NormalizationForm.FormC)) text = text.Normalize(NormalizationForm.FormC);
        return text.Trim();
    }

    private static string Rebuilt(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate, which Normalize would refuse.
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029 or 0x85) kept.Append(rune.Value == '\n' ? '\n' : ' ');
            else if (Rune.IsControl(rune) || IsInvisible(rune)) continue;
            else kept.Append(rune);
        }

        return kept.ToString();
    }

    // Direction overrides and isolates, zero-width space, byte order mark, soft hyphen, tag characters: they change what is seen, not what is said.
    // U+FFFE and U+FFFF are no characters at all, and the former is refused by Normalize.
    // The zero-width joiners stay: emoji and some scripts need them.
    private static bool IsInvisible(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE0FFF || (rune.IsBmp && IsInvisible((char)rune.Value));

    private static bool IsInvisible(char character) =>
        character is '\uFFFE' or '\uFFFF' or '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u2028' or '\u2029'
        || (character >= '\uFFF0' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
