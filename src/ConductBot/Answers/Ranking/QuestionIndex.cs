namespace ConductBot.Answers.Ranking;

/// <summary>
/// Finds the asked questions that resemble a new one: cosine of inverse-frequency weights over single words and neighbouring pairs, once with exact
/// spelling and once without diacritics. Both sides are read alike (abbreviations, slips, vocabulary), so that slang meets the words of the office.
/// </summary>
internal sealed class QuestionIndex
{
    private const float PairWeight = 0.6f;
    private const float ExactShare = 0.65f;
    private readonly SparseIndex _exact;
    private readonly SparseIndex _folded;

    /// <param name="questions">The asked questions as read terms; their numbers are their places here.</param>
    public QuestionIndex(IReadOnlyList<IReadOnlyList<QueryTerm>> questions)
    {
        _exact = new SparseIndex([.. questions.Select(static terms => Features(terms, exact: true))]);
        _folded = new SparseIndex([.. questions.Select(static terms => Features(terms, exact: false))]);
    }

    /// <summary>Similarity, 0 to 1, of each asked question to the new one, by number.</summary>
    public float[] Similarities(IReadOnlyList<QueryTerm> terms, bool marked)
    {
        var folded = _folded.Cosines(Features(terms, exact: false));
        if (!marked) return folded;
        var exact = _exact.Cosines(Features(terms, exact: true));
        for (var i = 0; i < folded.Length; i++) folded[i] = (ExactShare * exact[i]) + ((1 - ExactShare) * folded[i]);
        return folded;
    }

    /// <summary>Words and pairs with their weights.</summary>
    internal static Dictionary<ulong, float> Features(IReadOnlyList<QueryTerm> terms, bool exact)
    {
        var features = new Dictionary<ulong, float>(terms.Count * 2);
        for (var i = 0; i < terms.Count; i++)
        {
            var number = exact ? terms[i].Exact : terms[i].Folded;
            if (number < 0) continue;
            Raise(features, Postings.Key(number), terms[i].Weight);
            if (i == 0 || terms[i - 1].Sequence != terms[i].Sequence) continue;
            var before = exact ? terms[i - 1].Exact : terms[i - 1].Folded;
            if (before >= 0) Raise(features, Postings.Key(before, number), PairWeight * MathF.Sqrt(terms[i].Weight * terms[i - 1].Weight));
        }

        return features;
    }

    private static void Raise(Dictionary<ulong, float> features, ulong key, float weight)
    {
        if (!features.TryGetValue(key, out var known) || known < weight) features[key] = weight;
    }
}
