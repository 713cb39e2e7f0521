namespace ConductBot.Answers.Ranking;

/// <summary>Cosine similarity of sparse vectors weighted by inverse document frequency.</summary>
internal sealed class SparseIndex
{
    private readonly KeyNumbers _keys = new();
    private readonly int[] _starts;
    private readonly int[] _vectors;
    private readonly float[] _weights;
    private readonly int _count;

    /// <param name="vectors">The vectors.</param>
    /// <param name="places">Under which number each is found.</param>
    public SparseIndex(IReadOnlyList<FeatureList> vectors, int[] places)
    {
        _count = vectors.Count;
        var numbers = new int[vectors.Sum(static vector => vector.Keys.Length)];
        var at = 0;
        foreach (var vector in vectors)
        {
            foreach (var key in vector.Keys) numbers[at++] = _keys.Add(key);
        }

        _starts = new int[_keys.Count + 1];
        foreach (var number in numbers) _starts[number + 1]++;
        for (var number = 0; number < _keys.Count; number++) _starts[number + 1] += _starts[number];
        (_vectors, _weights) = (new int[numbers.Length], new float[numbers.Length]);
        Fill(vectors, numbers);
        Normalise();
        foreach (ref var vector in _vectors.AsSpan()) vector = places[vector];
    }

    /// <summary>How many vectors there are.</summary>
    public int Count => _count;

    /// <summary>Puts the product of each vector with this one at its number; times the factor that it gives, they are the cosines.</summary>
    public float Products(FeatureList vector, Span<float> scores)
    {
        scores.Clear();
        var norm = 0f;
        for (var i = 0; i < vector.Keys.Length; i++)
        {
            var number = _keys.Find(vector.Keys[i]);
            var (start, end) = number < 0 ? (0, 0) : (_starts[number], _starts[number + 1]);
            var weight = vector.Weights[i] * Idf(end - start);
            norm += weight * weight;
            var weights = _weights.AsSpan(start, end - start);
            var vectors = _vectors.AsSpan(start, weights.Length);
            for (var at = 0; at < weights.Length; at++) scores[vectors[at]] += weight * weights[at];
        }

        return norm > 0 ? 1 / MathF.Sqrt(norm) : 1;
    }

    private void Fill(IReadOnlyList<FeatureList> vectors, int[] numbers)
    {
        var next = _starts.ToArray();
        var read = 0;
        for (var vector = 0; vector < vectors.Count; vector++)
        {
            foreach (var weight in vectors[vector].Weights)
            {
                var at = next[numbers[read++]]++;
                (_vectors[at], _weights[at]) = (vector, weight);
            }
        }
    }

    private void Normalise()
    {
        var norms = new float[_count];
        for (var number = 0; number < _keys.Count; number++)
        {
            var idf = Idf(_starts[number + 1] - _starts[number]);
            for (var at = _starts[number]; at < _starts[number + 1]; at++)
            {
                _weights[at] *= idf;
                norms[_vectors[at]] += _weights[at] * _weights[at];
            }
        }

        for (var at = 0; at < _weights.Length; at++) _weights[at] /= MathF.Sqrt(norms[_vectors[at]]);
    }

    private float Idf(int frequency) => MathF.Log((_count + 1f) / (frequency + 0.5f));
}
