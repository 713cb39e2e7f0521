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
    private const int Earlier = 1000;

    /// <summary>How many of its words carry a topic.</summary>
    public int Content => Terms.Count(static term => term.Sequence == 0 && term.Weight >= 1);

    /// <summary>Share of its words that stay unknown, 0 to 1.</summary>
    public float Unknown { get; init; }

    /// <summary>Folded phrases of rules, each between blanks, whose case the question has left: what is asked of an evening is not answered by a rule for "giờ làm việc".</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Phrases that the vocabulary added, as folded tokens.</summary>
    public IReadOnlyList<string[]> Added { get; init; } = [];

    /// <summary>Whether it goes on from a question before it, whose words are among its terms.</summary>
    public bool GoesOn { get; init; }

    /// <summary>It together with the question before it, whose words count half; wholly where it has none of its own ("còn ở Phú Yên thì sao?").</summary>
    public ReadQuestion After(ReadQuestion before)
    {
        var share = Content == 0 ? 1 : 0.5f;
        return this with
        {
            Terms = [.. Terms, .. before.Terms.Select(term => term with { Weight = share * term.Weight, Sequence = term.Sequence + Earlier })],
            Marked = Marked && before.Marked,
            GoesOn = true,
        };
    }

    /// <summary>Whether a term comes from the question before.</summary>
    public static bool IsEarlier(QueryTerm term) => term.Sequence >= Earlier;
}
