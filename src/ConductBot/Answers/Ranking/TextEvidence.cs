namespace ConductBot.Answers.Ranking;

/// <summary>What of a document's text speaks for it; each part relative to the weight of the whole query.</summary>
internal readonly record struct TextEvidence
{
    /// <summary>Words of all fields (BM25F).</summary>
    public float Words { get; init; }

    /// <summary>Neighbouring pairs of all fields.</summary>
    public float Pairs { get; init; }

    /// <summary>Neighbouring triples of all fields.</summary>
    public float Triples { get; init; }

    /// <summary>Words and pairs together in the title or lead-in.</summary>
    public float Title { get; init; }

    /// <summary>Share of a short title that the query has, 0 to 1.</summary>
    public float TitleShare { get; init; }

    /// <summary>Words and pairs together in the best single paragraph of the body.</summary>
    public float Segment { get; init; }

    /// <summary>Share of the query's weight that the document has anywhere, 0 to 1.</summary>
    public float Coverage { get; init; }

    /// <summary>Share of the query's pairs that stand in the document, however often, relative to the weight of its words.</summary>
    public float PairCoverage { get; init; }

    /// <summary>The same of triples.</summary>
    public float TripleCoverage { get; init; }

    /// <summary>What the best paragraph has together with the title and the first paragraph.</summary>
    public float Framed { get; init; }

    /// <summary>The weightiest unbroken run of the query's words.</summary>
    public float Longest { get; init; }

    /// <summary>Logarithm of the body's length.</summary>
    public float Length { get; init; }

    /// <summary>Share of the query's telling weight that the document lacks, 0 to 1.</summary>
    public float Missing { get; init; }

    /// <summary>Share of the query's words that the title has.</summary>
    public float TitleCoverage { get; init; }

    /// <summary>Share of the query's pairs that the title has.</summary>
    public float TitlePairCoverage { get; init; }

    /// <summary>How well other documents of the same group (the articles of one law) fit.</summary>
    public float Group { get; init; }
}
