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

    static LatinLetters()
    {
        for (var character = '\0'; character < 0x80; character++) (FoldedLetters[character], ExactLetters[character]) = (character, character);
        foreach (var (first, last) in ((char, char)[])[('\u00C0', '\u024F'), ('\u1E00', '\u1EFF')])
        {
            for (var character = first; character <= last; character++) Learn(character);
        }
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
