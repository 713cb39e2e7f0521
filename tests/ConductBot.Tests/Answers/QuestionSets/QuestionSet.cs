using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Evaluating;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>A committed file of questions with the engine's answers, asked once for all tests.</summary>
internal sealed class QuestionSet
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);
    private readonly Lazy<IReadOnlyList<(SetQuestion Question, Answer Answer)>> _answers;

    private QuestionSet(string file)
    {
        Questions = [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<SetQuestion>(line, Camel)!)];
        _answers = new(() => [.. Questions.Where(question => question.Question.Length > 0).Select(question => (question, ShippedAnswers.Ask(question.Question)))]);
    }

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ShippedTexts.Folder)!, "tests", "questions");

    /// <summary>The questions the thresholds are held on.</summary>
    public static QuestionSet Development { get; } = new("development.jsonl");

    /// <summary>A second set the decision was fitted on: it was held out until its errors had been read.</summary>
    public static QuestionSet Development2 { get; } = new("development2.jsonl");

    /// <summary>A third set: unusual wordings, short questions, other provinces, texts that are not here. The decision was fitted on it too.</summary>
    public static QuestionSet Development3 { get; } = new("development3.jsonl");

    /// <summary>Questions nothing was ever tuned on.</summary>
    public static QuestionSet HeldOut { get; } = new("heldout.jsonl");

    /// <summary>Pairs of a question and what is asked next.</summary>
    public static QuestionSet FollowUps { get; } = new("followups.jsonl");

    /// <summary>Small talk, citations, metadata, whole texts, injections.</summary>
    public static QuestionSet Other { get; } = new("other.jsonl");

    public static IReadOnlyList<QuestionSet> All => [Development, Development2, Development3, HeldOut, FollowUps, Other];

    public IReadOnlyList<SetQuestion> Questions { get; }

    public IReadOnlyList<(SetQuestion Question, Answer Answer)> Answers => _answers.Value;

    /// <summary>The figures of the whole set, as the command prints them.</summary>
    public EvaluationSummary Summary()
    {
        var summary = new EvaluationSummary();
        foreach (var (question, answer) in Answers) summary.Add(ForEvaluation(question), Result(question, answer));
        return summary;
    }

    public static EvaluationQuestion ForEvaluation(SetQuestion question) =>
        new() { Id = question.Id, Question = question.Question, Expected = question.Expected, Answerable = question.Answerable, Style = question.Style };

    public static EvaluationResult Result(SetQuestion question, Answer answer) => new()
    {
        Id = question.Id,
        Outcome = answer.Outcome == AnswerOutcome.Answered ? "answered" : "abstained",
        Citations = [.. answer.Quotations.Select(quotation => new EvaluationCitation(quotation.Id.ToString(), quotation.Text))],
        Text = "",
        Milliseconds = 0,
    };
}
