namespace ConductBot.Answers;

/// <summary>How one answer was received, or that there was none: kept without the person and without the hour.</summary>
internal sealed record FeedbackRecord
{
    /// <summary>The day in Vietnam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>What was cited, as directive#path; empty when nothing was found.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>Whether it helped; null when nobody said.</summary>
    public bool? Helpful { get; init; }

    /// <summary>Why not: wrongClause, incomplete, unclear, outdated; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>What was said beside it, at most 500 characters; null when nothing was.</summary>
    public string? Comment { get; init; }
}
