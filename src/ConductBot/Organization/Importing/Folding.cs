using ConductBot.Answers.Text;

namespace ConductBot.Organization.Importing;

/// <summary>Text as it is compared when the writing does not matter.</summary>
internal static class Folding
{
    /// <summary>Words in lower case without diacritics, one space between: "Họ và  tên" is "ho va ten", "Sign-in name" is "sign in name".</summary>
    public static string Of(string text) => string.Join(' ', Words.Of(Words.Normal(text)).Select(word => Syllable.Fold(word.Text)));
}
