namespace ConductBot.Answers.Ranking;

/// <summary>Constants of ranking text: chosen on development data, never on the sets that judge it (docs/adr/0004).</summary>
internal sealed record RankingOptions
{
    /// <summary>For a corpus of articles in the library's place.</summary>
    public static RankingOptions Articles { get; } = new() { Weights = TextWeights.Articles };

    /// <summary>Saturation of a term's frequency (BM25's k1).</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>How much length counts in the body and in the title (BM25's b), 0 to 1.</summary>
    public float[] LengthPenalty { get; init; } = [0.75f, 0.5f];

    /// <summary>Weight of the body and of the title.</summary>
    public float[] FieldWeight { get; init; } = [1f, 4f];

    /// <summary>Weight of pairs in the first stage.</summary>
    public float CandidatePairs { get; init; } = 0.7f;

    /// <summary>Weights of the second stage.</summary>
    public TextWeights Weights { get; init; } = new();

    /// <summary>Weight of pairs inside the best paragraph.</summary>
    public float SegmentPair { get; init; } = 0.7f;

    /// <summary>How much a word counts that agrees only without its diacritics, when the question was typed with them.</summary>
    public float FoldedMatch { get; init; } = 0.3f;

    /// <summary>Fields of at most so many words are asked what share of them the query has.</summary>
    public int ShortField { get; init; } = 40;

    /// <summary>Documents that the second stage looks at.</summary>
    public int Candidates { get; init; } = 200;
}
