namespace ConductBot.Answers.Evaluating;

/// <summary>One line of results.</summary>
internal sealed record EvaluationResult
{
    /// <summary>The question's id.</summary>
    public required string Id { get; init; }

    /// <summary>answered, abstained, clarify or chat.</summary>
    public required string Outcome { get; init; }

    /// <summary>prohibited, required, permitted, conditional; null where the sentence only urges.</summary>
    public string? Verdict { get; init; }

    /// <summary>What is quoted, best first.</summary>
    public required IReadOnlyList<EvaluationCitation> Citations { get; init; }

    /// <summary>The answer as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Time to answer.</summary>
    public required double Milliseconds { get; init; }
}
