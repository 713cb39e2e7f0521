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
}
