using System.Text.RegularExpressions;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Composing;

/// <summary>Whether a question asks if something may be done ("… được không?", "may I …"), not what has to be done.</summary>
internal static partial class AskedLeave
{
    /// <summary>Whether it does.</summary>
    public static bool In(ReadQuestion question) => Phrases().IsMatch(string.Join(' ', question.Tokens.Select(Syllable.Fold)));

    [GeneratedRegex(@"\bduoc (?:khong|hong|chu|ha|phep|chua)\b|\bco duoc\b|\bco the\b|\bco nen\b|^(?:may|can|could|should) (?:i|we|you|he|she|they|an?|the|my|our|staff|officials)\b|\bis (?:it|that) (?:ok|okay|fine|allowed|all right|acceptable)\b|\b(?:allowed|permitted) to\b")]
    private static partial Regex Phrases();
}
