namespace ConductBot.Answers.Evaluating;

/// <summary>One line of a question file.</summary>
internal sealed record EvaluationQuestion
{
    /// <summary>Its id, given back with the result.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Jurisdiction of the asker; null for the configured one.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The day whose rules are asked for; null for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Clauses that answer; each is met by itself or by what lies below it.</summary>
    public IReadOnlyList<string>? Expected { get; init; }

    /// <summary>Whether the texts answer it; null: they do when something is expected.</summary>
    public bool? Answerable { get; init; }

    /// <summary>Style of writing, for the summary.</summary>
    public string? Style { get; init; }
}
