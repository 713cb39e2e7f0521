namespace ConductBot.Answers.Ranking;

/// <summary>Words and neighbouring pairs of a question with their weights, each once, in order of first sight.</summary>
internal sealed class FeatureList
{
    private const float PairWeight = 0.6f;
    private readonly ulong[] _keys;
    private readonly float[] _weights;
    private int _count;

    private FeatureList(int capacity) => (_keys, _weights) = (new ulong[capacity], new float[capacity]);

    /// <summary>Keys as of <see cref="Postings"/>.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    /// <summary>The weight of each key.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _count);

    /// <summary>Features by exact spelling.</summary>
    public static FeatureList OfExact(IReadOnlyList<QueryTerm> terms) => Of(terms, static term => term.Exact);

    /// <summary>Features without diacritics.</summary>
    public static FeatureList OfFolded(IReadOnlyList<QueryTerm> terms) => Of(terms, static term => term.Folded);

    private static FeatureList Of(IReadOnlyList<QueryTerm> terms, Func<QueryTerm, int> numberOf)
    {
        var features = new FeatureList(terms.Count * 2);
        for (var i = 0; i < terms.Count; i++)
        {
            var number = numberOf(terms[i]);
            if (number < 0) continue;
            features.Raise(Postings.Key(number), terms[i].Weight);
            if (i == 0 || terms[i - 1].Sequence != terms[i].Sequence) continue;
            var before = numberOf(terms[i - 1]);
            if (before >= 0) features.Raise(Postings.Key(before, number), PairWeight * MathF.Sqrt(terms[i].Weight * terms[i - 1].Weight));
        }

        return features;
    }

    private void Raise(ulong key, float weight)
    {
        var at = Keys.IndexOf(key);
        if (at >= 0)
        {
            _weights[at] = Math.Max(_weights[at], weight);
            return;
        }

        (_keys[_count], _weights[_count]) = (key, weight);
        _count++;
    }
}
