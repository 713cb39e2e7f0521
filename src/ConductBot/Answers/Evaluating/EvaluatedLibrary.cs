using System.Diagnostics;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.Text;
using ConductBot.Conversations;

namespace ConductBot.Answers.Evaluating;

/// <summary>The library's engine under evaluation.</summary>
internal sealed class EvaluatedLibrary(AnswerEngine engine, AnswerWriter writer, string jurisdiction, DateOnly today) : IEvaluated
{
    /// <inheritdoc/>
    public EvaluationResult Answer(EvaluationQuestion question)
    {
        var started = Stopwatch.GetTimestamp();
        var request = Request(question);
        var answer = engine.Ask(request);
        var words = writer.Write(answer, new Asker(request.Jurisdiction, request.Day, engine.Library), Language.Vietnamese);
        var text = words.ToPlainText();
        return new EvaluationResult
        {
            Id = question.Id,
            Outcome = Name(answer.Outcome),
            Verdict = answer.Verdict is { } verdict ? Name(verdict) : null,
            Citations = [.. answer.Quotations.Select(static quotation => new EvaluationCitation(quotation.Id.ToString(), quotation.Text))],
            Text = text,
            Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    /// <inheritdoc/>
    public EvaluationRanking Rank(EvaluationQuestion question, int count) =>
        new(question.Id, [.. engine.Rank(Request(question), count).Select(static ranked => ranked.Clause.Id.ToString())]);

    private AskRequest Request(EvaluationQuestion question) => new(question.Question, question.Jurisdiction is { } named ? Territory(named) : jurisdiction, question.On ?? today);

    // A question file may say "soc-trang" or "Sóc Trăng".
    private string Territory(string named)
    {
        var folded = string.Join('-', Vocabulary.Tokens(named).Select(Syllable.Fold));
        var known = engine.Library.Jurisdictions.FirstOrDefault(territory => territory.Id == named)
            ?? engine.Library.Jurisdictions.FirstOrDefault(territory => string.Join('-', Vocabulary.Tokens(territory.Name).Select(Syllable.Fold)).EndsWith(folded, StringComparison.Ordinal));
        return known?.Id ?? named;
    }

    private static string Name(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Answered => "answered",
        AnswerOutcome.Abstained => "abstained",
        AnswerOutcome.Clarify => "clarify",
        AnswerOutcome.Chat => "chat",
        _ => throw new UnreachableException(),
    };

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Prohibited => "prohibited",
        Verdict.Required => "required",
        Verdict.Permitted => "permitted",
        Verdict.Conditional => "conditional",
        _ => throw new UnreachableException(),
    };
}
