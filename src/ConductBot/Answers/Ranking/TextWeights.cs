namespace ConductBot.Answers.Ranking;

/// <summary>How much each part of <see cref="TextEvidence"/> counts.</summary>
internal sealed record TextWeights
{
    /// <summary>For articles of laws, which are many and long; fitted on questions with known articles and checked on others (docs/adr/0004).</summary>
    public static TextWeights Articles { get; } = new()
    {
        Base = 20, Words = 7.91f, Pairs = -1.64f, Triples = 0, TitleShare = 5.69f, Segment = 0, Coverage = 3.9f, PairCoverage = 4.11f, TripleCoverage = 0.98f, Framed = 2.38f, Longest = 2.37f,
        Length = -0.38f, Missing = 5.95f, TitleCoverage = -7.88f, TitlePairCoverage = 3.1f, Group = 1.68f,
    };

    /// <summary>Added to all, so that what is taken off leaves no candidate without a score.</summary>
    public float Base { get; init; }

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

    /// <summary>Pairs that it has, however often.</summary>
    public float PairCoverage { get; init; }

    /// <summary>Triples that it has, however often.</summary>
    public float TripleCoverage { get; init; }

    /// <summary>The best paragraph under its title and first paragraph.</summary>
    public float Framed { get; init; }

    /// <summary>The longest run of the query's words.</summary>
    public float Longest { get; init; }

    /// <summary>The document's length.</summary>
    public float Length { get; init; }

    /// <summary>What the document lacks.</summary>
    public float Missing { get; init; }

    /// <summary>Words of the query in the title.</summary>
    public float TitleCoverage { get; init; }

    /// <summary>Pairs of the query in the title.</summary>
    public float TitlePairCoverage { get; init; }

    /// <summary>Others of its group.</summary>
    public float Group { get; init; }

    /// <summary>The sum.</summary>
    public float Score(TextEvidence evidence) =>
        Base + (Words * evidence.Words) + (Pairs * evidence.Pairs) + (Triples * evidence.Triples) + (Title * evidence.Title) +
        (TitleShare * evidence.TitleShare) + (Segment * evidence.Segment) + (Coverage * evidence.Coverage) + (PairCoverage * evidence.PairCoverage) +
        (TripleCoverage * evidence.TripleCoverage) + (Framed * evidence.Framed) + (Longest * evidence.Longest) + (Length * evidence.Length) +
        (Missing * evidence.Missing) + (TitleCoverage * evidence.TitleCoverage) + (TitlePairCoverage * evidence.TitlePairCoverage) + (Group * evidence.Group);
}
