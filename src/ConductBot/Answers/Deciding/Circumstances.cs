using ConductBot.Answers.Composing;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Deciding;

/// <summary>A rule for a case ("trong giờ làm việc") does not answer a question that leaves the case ("buổi tối ở nhà").</summary>
internal sealed class Circumstances(Lexicon lexicon)
{
    /// <summary>
    /// Whether the question has left the case that the rule names; or the case that another rule of the same clause names, and it says nothing besides that only this one speaks of
    /// ("tối nhậu" is not about driving, "tối nhậu rồi lái xe" is).
    /// </summary>
    public bool AreLeft(ReadQuestion question, Quotation quotation)
    {
        if (question.Left.Count == 0) return false;
        var text = quotation.Clause.Text;
        if (Names(question, quotation.Rule.Span.Of(text))) return true;
        var others = SentenceReader.Read(quotation.Clause).SelectMany(static sentence => sentence.Conjuncts).Where(other => Names(question, other.Span.Of(text))).ToList();
        if (others.Count == 0) return false;
        var spoken = Words.Of(quotation.Act).Select(word => lexicon.Folded(word.Text)).ToHashSet();
        foreach (var other in others) spoken.ExceptWith(Words.Of(other.Span.Of(text)).Select(word => lexicon.Folded(word.Text)));
        return !question.Terms.Any(term => term.Weight > 0.3f && spoken.Contains(term.Folded));
    }

    private static bool Names(ReadQuestion question, string rule)
    {
        var stated = $" {string.Join(' ', Words.Of(rule).Select(static word => Syllable.Fold(word.Text)))} ";
        return question.Left.Any(named => stated.Contains(named, StringComparison.Ordinal));
    }
}
