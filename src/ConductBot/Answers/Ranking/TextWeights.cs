namespace ConductBot.Answers.Ranking;

/// <summary>How much each part of <see cref="TextEvidence"/> counts.</summary>
internal sealed record TextWeights
{
    /// <summary>Words.</summary>
    public float Words { get; init; } = 0.4f;

    /// <summary>Pairs.</summary>
    public float Pairs { get; init; } = 0.75f;

    /// <summary>Triples.</summary>
    public float Triples { get; init; } = 0.06f;

    /// <summary>Words and pairs of the title or lead-in.</summary>
    public float Title { get; init; }

    /// <summary>Share of the title that the query has.</summary>
    public float TitleShare { get; init; } = 0.75f;

    /// <summary>The best paragraph.</summary>
    public float Segment { get; init; } = 0.2f;

    /// <summary>Share of the query that the document has.</summary>
    public float Coverage { get; init; } = 1.2f;

    /// <summary>The sum.</summary>
    public float Score(TextEvidence evidence) =>
        (Words * evidence.Words) + (Pairs * evidence.Pairs) + (Triples * evidence.Triples) + (Title * evidence.Title) +
        (TitleShare * evidence.TitleShare) + (Segment * evidence.Segment) + (Coverage * evidence.Coverage);
}
