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

    /// <summary>Similarity, 0 to 1, of each asked question to the new one, by number.</summary>
    public float[] Similarities(QuestionFeatures question)
    {
        var folded = _folded.Cosines(question.Folded);
        if (!question.Marked) return folded;
        var exact = _exact.Cosines(question.Exact);
        for (var i = 0; i < folded.Length; i++) folded[i] = (ExactShare * exact[i]) + ((1 - ExactShare) * folded[i]);
        return folded;
    }
}
