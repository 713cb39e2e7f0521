namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>One line of a committed question set (tests/questions).</summary>
internal sealed record SetQuestion
{
    public required string Id { get; init; }

    public string Question { get; init; } = "";

    public string First { get; init; } = "";

    public string Second { get; init; } = "";

    public string Style { get; init; } = "";

    public string Kind { get; init; } = "";

    public IReadOnlyList<string> Expected { get; init; } = [];

    public bool Answerable { get; init; }

    public string? Verdict { get; init; }

    /// <summary>Why the texts do not answer it: "near miss: …" or "other matter: …".</summary>
    public string Why { get; init; } = "";

    public string? MustQuote { get; init; }

    /// <summary>Whether a clause is expected, by itself or below one that is.</summary>
    public bool Accepts(string clause) => Expected.Any(wanted => clause == wanted || clause.StartsWith(wanted + ".", StringComparison.Ordinal) || clause.StartsWith(wanted + "#", StringComparison.Ordinal));

    public override string ToString() => $"{Id}: {Question}{First}{(Second.Length > 0 ? " → " + Second : "")}";
}
