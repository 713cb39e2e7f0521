using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>How the three kinds of evidence are put together. Chosen on development questions (docs/adr/0004).</summary>
internal sealed record ClauseRankerOptions
{
    /// <summary>The ranking of the clauses' own text: its first field is the clause, its second the lead-ins above it.</summary>
    public RankingOptions Text { get; init; } = new();

    /// <summary>Weight of the text.</summary>
    public float TextWeight { get; init; } = 0.4f;

    /// <summary>Weight of resembling asked questions.</summary>
    public float AskedWeight { get; init; } = 1f;

    /// <summary>Weight of the topic model.</summary>
    public float TopicWeight { get; init; } = 1f;

    /// <summary>How many similar questions are looked at.</summary>
    public int Neighbours { get; init; } = 8;

    /// <summary>The power by which nearer questions count more.</summary>
    public float NeighbourPower { get; init; } = 3f;

    /// <summary>Added to clauses of a directive that the question names.</summary>
    public float NamedBonus { get; init; } = 0.5f;

    /// <summary>Added to clauses addressed to whom the question speaks of.</summary>
    public float RoleBonus { get; init; } = 0.05f;

    /// <summary>Added to clauses that the turn before cited, when the question goes on from it.</summary>
    public float RecentBonus { get; init; } = 0.3f;

    /// <summary>Whether asked questions are used: off for figures without that field, and for a corpus that has none.</summary>
    public bool UseAsked { get; init; } = true;

    /// <summary>How questions are read.</summary>
    public QuestionReaderOptions Reading { get; init; } = new();

    /// <summary>The training of the topic model.</summary>
    public TopicClassifierOptions Topic { get; init; } = new();
}
