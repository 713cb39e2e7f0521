using System.Runtime.InteropServices;

namespace ConductBot.Answers.Ranking;

/// <summary>Cosine similarity of sparse vectors weighted by inverse document frequency.</summary>
internal sealed class SparseIndex
{
    private readonly Dictionary<ulong, List<(int Vector, float Weight)>> _lists = [];
    private readonly int _count;

    public SparseIndex(IReadOnlyList<Dictionary<ulong, float>> vectors)
    {
        _count = vectors.Count;
        for (var i = 0; i < vectors.Count; i++)
        {
            foreach (var (key, weight) in vectors[i])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, key, out _);
                (list ??= []).Add((i, weight));
            }
        }

        var norms = new float[_count];
        foreach (var list in _lists.Values)
        {
            var idf = Idf(list.Count);
            foreach (ref var entry in CollectionsMarshal.AsSpan(list))
            {
                entry.Weight *= idf;
                norms[entry.Vector] += entry.Weight * entry.Weight;
            }
        }

        foreach (var list in _lists.Values)
        {
            foreach (ref var entry in CollectionsMarshal.AsSpan(list)) entry.Weight /= MathF.Sqrt(norms[entry.Vector]);
        }
    }

    /// <summary>The cosine of each vector with this one, by number.</summary>
    public float[] Cosines(Dictionary<ulong, float> vector)
    {
        var scores = new float[_count];
        var norm = 0f;
        foreach (var (key, value) in vector)
        {
            var known = _lists.TryGetValue(key, out var list);
            var weight = value * Idf(known ? list!.Count : 0);
            norm += weight * weight;
            if (!known) continue;
            foreach (var (number, other) in CollectionsMarshal.AsSpan(list)) scores[number] += weight * other;
        }

        if (norm <= 0) return scores;
        var factor = 1 / MathF.Sqrt(norm);
        for (var i = 0; i < scores.Length; i++) scores[i] *= factor;
        return scores;
    }

    private float Idf(int frequency) => MathF.Log((_count + 1f) / (frequency + 0.5f));
}
