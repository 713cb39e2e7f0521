using System.Text.RegularExpressions;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Deciding;

/// <summary>Who asks for a figure (how many days, how much, what fine) is not answered by a sentence without one.</summary>
internal static partial class Quantities
{
    /// <summary>Whether a question asks for a figure.</summary>
    public static bool AreAsked(ReadQuestion question) => Asked().IsMatch(string.Join(' ', question.Tokens.Select(Syllable.Fold)));

    /// <summary>Whether a sentence has a figure that is no number or date of a document.</summary>
    public static bool StandIn(string sentence) => OfDocuments().Replace(sentence, "").Any(char.IsAsciiDigit) || EveryYear().IsMatch(sentence);

    [GeneratedRegex(@"\bbao (nhieu|lau)\b|\bmay (nam|ngay|thang|gio|phut|lan|diem|tien|nguoi|tuan|trieu|phan tram|dong|cuoc|buoi|ky|bac)\b|\bhow (many|much|long|often|old|late)\b|\bwhat (age|score|time|percentage|fine|amount|salary|is the fine|number|year)\b")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:hàng|hằng) (?:năm|quý|tháng|tuần|ngày)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"\d+[/:-]\S+|ngày \d+ tháng \d+ năm \d+|\bsố \d+\S*")]
    private static partial Regex OfDocuments();
}
