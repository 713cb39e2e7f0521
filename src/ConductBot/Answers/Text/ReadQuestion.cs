using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Text;

/// <summary>A question as it was understood.</summary>
/// <param name="Typed">Its words as typed, lower case.</param>
/// <param name="Tokens">Its words, abbreviations written out and slips mended.</param>
/// <param name="Terms">What is searched for: those words first, then what the vocabulary adds.</param>
/// <param name="English">Whether it is in English.</param>
/// <param name="Marked">Whether it was typed with diacritics.</param>
internal sealed record ReadQuestion(IReadOnlyList<string> Typed, IReadOnlyList<string> Tokens, IReadOnlyList<QueryTerm> Terms, bool English, bool Marked)
{
    /// <summary>Share of its words that stay unknown, 0 to 1.</summary>
    public float Unknown { get; init; }

    /// <summary>Phrases that the vocabulary added, as folded tokens.</summary>
    public IReadOnlyList<string[]> Added { get; init; } = [];
}
