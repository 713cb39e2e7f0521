using System.Text.RegularExpressions;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers.Composing;

/// <summary>
/// A task of one body to guide others in a matter and look after it ("Sở … hướng dẫn, đôn đốc, kiểm tra … sử dụng …") does not say what may be done in that matter: whoever asks for leave is not to take it for a duty of theirs, or a
/// permission. Who asks about the looking after ("kiểm tra qua camera được không?") is answered by it.
/// </summary>
internal static partial class Oversight
{
    /// <summary>Whether a question for leave is left open by such a task.</summary>
    public static bool LeavesOpen(ReadQuestion question, Clause clause, Conjunct rule)
    {
        if (rule.Modality != Modality.Required || clause.Addressee.Kind != AddresseeKind.Body || !AskedLeave.In(question)) return false;

        var act = rule.Act.Of(clause.Text);
        var task = rule is { SaysItself: true, Operator: { } operation } ? act[(operation.End - rule.Act.Start)..] : act;
        return Tasks().IsMatch(task) && !AskedAbout().IsMatch(string.Join(' ', question.Tokens.Select(Syllable.Fold)));
    }

    [GeneratedRegex(@"^[\s:,-]*(?:hướng dẫn|đôn đốc|kiểm tra|thanh tra|giám sát|theo dõi)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tasks();

    [GeneratedRegex(@"\b(?:huong dan|don doc|kiem tra|thanh tra|giam sat|theo doi|kiem soat|soi|hoi|guid|check|inspect|supervis|overs|monitor|watch|ask)")]
    private static partial Regex AskedAbout();
}
