using System.Globalization;
using ConductBot.Answers.Text;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Splits a text in normal form into words, numbers and signs.</summary>
internal static class DateTokens
{
    public static IReadOnlyList<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        var spaced = true;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                spaced = true;
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsAsciiDigit(text[i])) while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            else if (IsLetter(text[i])) while (end < text.Length && IsLetter(text[end])) end++;
            tokens.Add(Token(text, i, end, spaced));
            spaced = false;
            i = end;
        }

        return tokens;
    }

    private static DateToken Token(string text, int start, int end, bool spaced)
    {
        var word = text[start..end].ToLowerInvariant();
        var number = char.IsAsciiDigit(word[0]) && word.Length <= 4 ? int.Parse(word, CultureInfo.InvariantCulture) : -1;
        return IsLetter(word[0])
            ? new DateToken(Syllable.Exact(word), Syllable.Fold(word), start, end, number, spaced, char.IsUpper(text[start]))
            : new DateToken(word, word, start, end, number, spaced, false);
    }

    private static bool IsLetter(char character) => char.IsLetter(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
