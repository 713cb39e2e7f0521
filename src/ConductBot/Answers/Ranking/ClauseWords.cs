using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>Which syllables the sentences of a clause and their conjuncts have, for choosing among them.</summary>
internal sealed class ClauseWords
{
    private readonly Dictionary<TextSpan, Part> _parts = [];

    /// <param name="clause">The clause.</param>
    /// <param name="lexicon">Numbers of its syllables.</param>
    public ClauseWords(IndexedClause clause, Lexicon lexicon)
    {
        foreach (var span in clause.Sentences.SelectMany(static sentence => sentence.Conjuncts.Select(static conjunct => conjunct.Span).Prepend(sentence.Span)))
        {
            if (_parts.ContainsKey(span)) continue;
            var words = Words.Of(span.Of(clause.Clause.Text));
            _parts[span] = new Part([.. words.Select(word => lexicon.Exact(word.Text))], [.. words.Select(word => lexicon.Folded(word.Text))], words.Count);
        }
    }

    /// <summary>How much of a query a sentence or conjunct has, long ones held back.</summary>
    /// <param name="span">Its place in the clause.</param>
    /// <param name="terms">The query.</param>
    /// <param name="values">What each term counts.</param>
    public float Overlap(TextSpan span, IReadOnlyList<QueryTerm> terms, ReadOnlySpan<float> values)
    {
        var part = _parts[span];
        var score = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            var term = terms[i];
            if (term.Folded >= 0 && part.Folded.Contains(term.Folded)) score += values[i] * (!term.Marked || part.Exact.Contains(term.Exact) ? 1 : 0.3f);
        }

        return score / MathF.Sqrt(6 + part.Count);
    }

    private sealed record Part(HashSet<int> Exact, HashSet<int> Folded, int Count);
}
