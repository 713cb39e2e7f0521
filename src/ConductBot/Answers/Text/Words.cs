using System.Globalization;
using System.Text;
using ConductBot.Conversations;

namespace ConductBot.Answers.Text;

/// <summary>Splits text into lower-case tokens: runs of letters and digits, with where each stands in the text.</summary>
internal static class Words
{
    /// <summary>The tokens of an NFC text in order. Numbers of documents ("10/CT-CTUBND") fall into their parts.</summary>
    public static List<Word> Of(ReadOnlySpan<char> text)
    {
        var words = new List<Word>((text.Length / 4) + 1);
        var lower = string.Create(text.Length, text, static (lower, text) => text.ToLowerInvariant(lower));
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsPart(text[i]);

            // A mark without a letter before it is no word.
            if (inside && start < 0 && char.IsLetterOrDigit(text[i])) start = i;
            if (inside || start < 0) continue;
            words.Add(new Word(lower[start..i], start, i - start));
            start = -1;
        }

        return words;
    }

    /// <summary>Any text in NFC. Half a surrogate pair and U+FFFE, which have no normal form, become spaces.</summary>
    public static string Normal(string text)
    {
        if (NormalForm.IsPlain(text)) return text;
        if (text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) text = string.Concat(text.EnumerateRunes().Select(static rune => rune == Rune.ReplacementChar ? " " : rune.ToString()));
        return text.Replace('\ufffe', ' ').Normalize(NormalizationForm.FormC);
    }

    private static bool IsPart(char character) => char.IsAsciiLetterOrDigit(character) ||
        (character > '\x7f' && (char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark));
}
