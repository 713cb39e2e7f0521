using System.Globalization;
using System.Text;

namespace ConductBot.Answers.Text;

/// <summary>
/// A Vietnamese syllable in two forms. <b>Exact</b>: its letters with their quality marks (â, ơ, đ …) followed by the tone as a digit, so that both
/// placements of the tone (uỷ, ủy) are one. <b>Folded</b>: bare ASCII letters, as typed without diacritics.
/// </summary>
internal static class Syllable
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323"; // huyền, sắc, ngã, hỏi, nặng

    /// <summary>The exact form of a lower-case token: "ủy" and "uỷ" are both "uy4".</summary>
    public static string Exact(string token)
    {
        if (Ascii.IsValid(token)) return token;
        return LatinLetters.Exact(token) ?? ExactOf(token);
    }

    /// <summary>The folded form of a lower-case token: "được" is "duoc".</summary>
    public static string Fold(string token)
    {
        if (Ascii.IsValid(token)) return token;
        return LatinLetters.Fold(token) ?? FoldOf(token);
    }

    /// <summary>The exact form of any text, by its decomposition.</summary>
    internal static string ExactOf(string token)
    {
        var letters = new StringBuilder(token.Length + 1);
        var tone = -1;
        foreach (var character in token.Normalize(NormalizationForm.FormD))
        {
            var at = Tones.IndexOf(character, StringComparison.Ordinal);
            if (at >= 0) tone = at;
            else letters.Append(character);
        }

        var exact = letters.ToString().Normalize(NormalizationForm.FormC);
        return tone < 0 ? exact : exact + (char)('1' + tone);
    }

    /// <summary>The folded form of any text, by its decomposition.</summary>
    internal static string FoldOf(string token)
    {
        var letters = new StringBuilder(token.Length);
        foreach (var character in token.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) letters.Append(character is 'đ' or 'Đ' ? 'd' : character);
        }

        return letters.ToString();
    }
}
