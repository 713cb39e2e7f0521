namespace ConductBot.Answers.Ranking;

/// <summary>Constants of the ranking: chosen on development data, never on the sets that judge it (docs/adr/0004).</summary>
internal sealed record RankingOptions
{
    /// <summary>Saturation of a term's frequency (BM25's k1).</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>How much length counts in each field (BM25's b), 0 to 1.</summary>
    public float[] LengthPenalty { get; init; } = [0.75f, 0.5f];

    /// <summary>Weight of each field.</summary>
    public float[] FieldWeight { get; init; } = [1f, 1f];

    /// <summary>Weight of two neighbouring words against one.</summary>
    public float Bigram { get; init; } = 0.7f;

    /// <summary>Weight of three neighbouring words against one.</summary>
    public float Trigram { get; init; } = 0.5f;

    /// <summary>How much a word counts that agrees only without its diacritics, when the question was typed with them.</summary>
    public float FoldedMatch { get; init; } = 0.3f;

    /// <summary>Reward for the share of the question's weight that a document covers.</summary>
    public float Coverage { get; init; } = 0f;

    /// <summary>Documents that the second stage looks at.</summary>
    public int Candidates { get; init; } = 200;
}
