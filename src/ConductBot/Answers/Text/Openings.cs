using System.Collections.Frozen;

namespace ConductBot.Answers.Text;

/// <summary>
/// Phrases by their first two words: a cheap first look at a message, before it is taken apart to see whether it begins with one of them. It never says no of one that does.
/// </summary>
internal sealed class Openings
{
    private const int LongestWord = 24;

    // Under the first word all second ones; "" for a phrase of one.
    private readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>>.AlternateLookup<ReadOnlySpan<char>> _second;

    /// <param name="phrases">The phrases, folded.</param>
    public Openings(params IEnumerable<string> phrases) =>
        _second = phrases.Select(static phrase => phrase.Split(' '))
            .GroupBy(static words => words[0], static words => words.Length > 1 ? words[1] : "", StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the words of a text may begin with one of the phrases.</summary>
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        if (Next(ref text, word) is not (>= 0 and var first)) return true;
        if (!_second.TryGetValue(word[..first], out var seconds)) return false;
        return seconds.Contains("") || Next(ref text, word) is not (>= 0 and var second) || seconds.Contains(word[..second]);
    }

    // The length of the next word, folded; 0 when there is none or one longer than any of these, -1 when it is not one of plain letters.
    private static int Next(ref ReadOnlySpan<char> text, scoped Span<char> word)
    {
        var (at, length) = (0, 0);
        for (; at < text.Length; at++)
        {
            var letter = LatinLetters.InWords(text[at]);
            if (letter == ' ' && length == 0) continue;
            if (letter == ' ') break;
            if (!char.IsAsciiLetterOrDigit(letter)) return -1;
            if (length == word.Length) return 0;

            word[length++] = letter;
        }

        text = text[at..];
        return length;
    }
}
