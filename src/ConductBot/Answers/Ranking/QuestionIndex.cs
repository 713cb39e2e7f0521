using System.Buffers;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Finds the asked questions that resemble a new one: cosine of inverse-frequency weights over single words and neighbouring pairs, once with exact
/// spelling and once without diacritics. Both sides are read alike (abbreviations, slips, vocabulary), so that slang meets the words of the office.
/// </summary>
internal sealed class QuestionIndex
{
    private const float ExactShare = 0.65f;
    private readonly SparseIndex _exact;
    private readonly SparseIndex _folded;

    /// <param name="questions">The asked questions; their numbers are their places here.</param>
    public QuestionIndex(IReadOnlyList<QuestionFeatures> questions)
    {
        _exact = new SparseIndex([.. questions.Select(static question => question.Exact)]);
        _folded = new SparseIndex([.. questions.Select(static question => question.Folded)]);
    }

    /// <summary>How many asked questions there are.</summary>
    public int Count => _folded.Count;

    /// <summary>Puts the similarity, 0 to 1, of each asked question to the new one at its number.</summary>
    public void Similarities(QuestionFeatures question, Span<float> similarities)
    {
        _folded.Cosines(question.Folded, similarities);
        if (!question.Marked) return;
        var exact = ArrayPool<float>.Shared.Rent(Count);
        _exact.Cosines(question.Exact, exact.AsSpan(0, Count));
        for (var i = 0; i < similarities.Length; i++) similarities[i] = (ExactShare * exact[i]) + ((1 - ExactShare) * similarities[i]);
        ArrayPool<float>.Shared.Return(exact);
    }
}
