using System.Buffers;
using System.Numerics;

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

    /// <param name="questions">The asked questions.</param>
    /// <param name="places">Where among the similarities each one's is.</param>
    public QuestionIndex(IReadOnlyList<QuestionFeatures> questions, int[] places)
    {
        _exact = new SparseIndex([.. questions.Select(static question => question.Exact)], places);
        _folded = new SparseIndex([.. questions.Select(static question => question.Folded)], places);
    }

    /// <summary>How many asked questions there are.</summary>
    public int Count => _folded.Count;

    /// <summary>Puts the similarity, 0 to 1, of each asked question to the new one at its place.</summary>
    public void Similarities(QuestionFeatures question, Span<float> similarities)
    {
        var factor = _folded.Products(question.Folded, similarities);
        if (!question.Marked)
        {
            Scale(similarities, factor);
            return;
        }

        var exact = ArrayPool<float>.Shared.Rent(Count);
        var products = exact.AsSpan(0, Count);
        var exactFactor = _exact.Products(question.Exact, products);
        Mix(products, exactFactor, similarities, factor);
        ArrayPool<float>.Shared.Return(exact);
    }

    private static void Scale(Span<float> similarities, float factor)
    {
        var at = 0;
        for (var factors = new Vector<float>(factor); at + Vector<float>.Count <= similarities.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(similarities[at..]) * factors).CopyTo(similarities[at..]);
        }

        for (; at < similarities.Length; at++) similarities[at] *= factor;
    }

    private static void Mix(ReadOnlySpan<float> exact, float exactFactor, Span<float> similarities, float factor)
    {
        var at = 0;
        var (factors, exactFactors) = (new Vector<float>(factor), new Vector<float>(exactFactor));
        var (share, exactShare) = (new Vector<float>(1 - ExactShare), new Vector<float>(ExactShare));
        for (; at + Vector<float>.Count <= similarities.Length; at += Vector<float>.Count)
        {
            var cosines = new Vector<float>(exact[at..]) * exactFactors;
            ((exactShare * cosines) + (share * (new Vector<float>(similarities[at..]) * factors))).CopyTo(similarities[at..]);
        }

        for (; at < similarities.Length; at++) similarities[at] = (ExactShare * (exact[at] * exactFactor)) + ((1 - ExactShare) * (similarities[at] * factor));
    }
}
