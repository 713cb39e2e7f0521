using ConductBot.Directives;

namespace ConductBot.Answers.Composing;

/// <summary>An answer before it is put into words of a language.</summary>
internal sealed record Answer
{
    /// <summary>How the question was met.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>Which kind of answer: tells the writer what to say around the quotations.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>What answers, best first.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Clauses that the question is near to, when nothing answers; none for a question far from all texts.</summary>
    public IReadOnlyList<Quotation> Related { get; init; } = [];

    /// <summary>Notes of the policy owner on the clauses that answer.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The directive that was asked about (metadata, whole text).</summary>
    public Directive? Directive { get; init; }

    /// <summary>The text or territory that was named and is not here; null when nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>The earlier question that was answered once more, in another language; null for the question itself.</summary>
    public string? Again { get; init; }

    /// <summary>Whether it went on from the turn before.</summary>
    public bool FollowsUp { get; init; }

    /// <summary>Questions offered as buttons.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether the texts do not say it and not even touch it.</summary>
    public bool IsFar => Kind == AnswerKind.NotInTexts && Related.Count == 0;

    /// <summary>The first quotation's verdict.</summary>
    public Verdict? Verdict => Outcome == AnswerOutcome.Answered && Kind == AnswerKind.Rule && Quotations.Count > 0 ? Quotations[0].Verdict : null;
}
