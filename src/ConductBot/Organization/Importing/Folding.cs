using ConductBot.Answers.Text;

namespace ConductBot.Organization.Importing;

/// <summary>Text as it is compared when the writing does not matter.</summary>
internal static class Folding
{
    private const int Longest = 1_000;

    /// <summary>Words in lower case without diacritics, one space between: "Họ và  tên" is "ho va ten", "Sign-in name" is "sign in name".</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest) return Apart(text);

        Span<char> folded = stackalloc char[text.Length];
        return LatinLetters.Fold(text, folded) is >= 0 and var length ? new string(folded[..length]) : Apart(text);
    }

    /// <summary>The same for a text of whatever letters, taken apart.</summary>
    internal static string Apart(string text) => string.Join(' ', Words.Of(Words.Normal(text)).Select(word => Syllable.Fold(word.Text)));
}
