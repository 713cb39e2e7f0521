namespace ConductBot.Answers.Text;

/// <summary>
/// What becomes of each single precomposed Latin letter in both forms of a syllable, worked out once: taking every token apart anew is most of what reading a
/// question would cost.
/// </summary>
internal static class LatinLetters
{
    private const char Unknown = '\0';
    private static readonly char[] FoldedLetters = new char[0x1F00];
    private static readonly char[] ExactLetters = new char[0x1F00];
    private static readonly char[] ToneDigits = new char[0x1F00];
    private static readonly char[] Plain = new char[0x1F00];

    static LatinLetters()
    {
        for (var character = '\0'; character < 0x80; character++) (FoldedLetters[character], ExactLetters[character]) = (character, character);
        foreach (var (first, last) in ((char, char)[])[('\u00C0', '\u024F'), ('\u1E00', '\u1EFF')])
        {
            for (var character = first; character <= last; character++) Learn(character);
        }

        for (var character = '\0'; character <= '\u1EFF'; character++) Plain[character] = PlainOf(character);
    }

    /// <summary>The folded form; null when a character is none of these letters.</summary>
    public static string? Fold(string token)
    {
        if (token.Length > 64) return null;
        Span<char> letters = stackalloc char[token.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            if (token[i] >= FoldedLetters.Length || (letters[i] = FoldedLetters[token[i]]) == Unknown) return null;
        }

        return new string(letters);
    }

    /// <summary>The exact form; null when a character is none of these letters.</summary>
    public static string? Exact(string token)
    {
        if (token.Length > 64) return null;
        Span<char> letters = stackalloc char[token.Length + 1];
        var tone = Unknown;
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] >= ExactLetters.Length || (letters[i] = ExactLetters[token[i]]) == Unknown) return null;
            if (ToneDigits[token[i]] != Unknown) tone = ToneDigits[token[i]];
        }

        if (tone == Unknown) return new string(letters[..token.Length]);
        letters[token.Length] = tone;
        return new string(letters);
    }

    /// <summary>
    /// What a character of a text is in its folded words: a letter or digit, in lower case and without marks; a space for what stands between words; '\0' where that is not known without taking the text apart.
    /// </summary>
    public static char InWords(char character) => character < Plain.Length ? Plain[character] : character is >= '\u2010' and <= '\u205E' ? ' ' : Unknown;

    /// <summary>The folded words of a text with one space between them; -1 where a character is none of these.</summary>
    /// <param name="text">The text, in whatever form.</param>
    /// <param name="folded">At least as long as the text.</param>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var (length, ended) = (0, false);
        foreach (var character in text)
        {
            var letter = InWords(character);
            if (letter == Unknown) return -1;
            if (letter == ' ')
            {
                ended = length > 0;
                continue;
            }

            if (ended) folded[length++] = ' ';
            (folded[length++], ended) = (letter, false);
        }

        return length;
    }

    private static char PlainOf(char character)
    {
        if (char.IsAscii(character)) return char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ';
        if (character is not ((>= '\u00A0' and <= '\u024F') or >= '\u1E00')) return Unknown;
        if (!char.IsLetterOrDigit(character)) return ' ';
        return char.ToLowerInvariant(character) is var lower && lower < FoldedLetters.Length ? FoldedLetters[lower] : Unknown;
    }

    private static void Learn(char character)
    {
        var text = character.ToString();
        var (folded, exact) = (Syllable.FoldOf(text), Syllable.ExactOf(text));
        if (folded.Length == 1) FoldedLetters[character] = folded[0];
        if (exact is not ([_] or [_, >= '1' and <= '5'])) return;
        ExactLetters[character] = exact[0];
        if (exact.Length == 2) ToneDigits[character] = exact[1];
    }
}
