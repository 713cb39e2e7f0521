using System.Numerics;
using System.Runtime.InteropServices;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// A linear softmax model from the words of a question to the clause that answers it, learned from the asked questions. It sees what single neighbours do not:
/// which words tell clauses apart over all questions. Training is deterministic: the same library gives the same model.
/// </summary>
internal sealed class TopicClassifier
{
    private readonly Dictionary<ulong, int> _features = [];
    private readonly float[] _idf;
    private readonly float[] _weights;
    private readonly int _classes;
    private readonly int _stride;

    private TopicClassifier(Dictionary<ulong, int> features, float[] idf, int classes)
    {
        (_features, _idf, _classes) = (features, idf, classes);
        _stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[features.Count * _stride];
    }

    /// <summary>Learns from examples: sparse features and the class of each.</summary>
    public static TopicClassifier Train(IReadOnlyList<(Dictionary<ulong, float> Features, int Class)> examples, int classes, TopicClassifierOptions options)
    {
        var frequency = new Dictionary<ulong, int>();
        foreach (var (features, _) in examples)
        {
            foreach (var key in features.Keys) CollectionsMarshal.GetValueRefOrAddDefault(frequency, key, out _)++;
        }

        var numbers = new Dictionary<ulong, int>(frequency.Count);
        foreach (var (key, count) in frequency)
        {
            if (count > 1) numbers[key] = numbers.Count;
        }

        var idf = new float[numbers.Count];
        foreach (var (key, number) in numbers) idf[number] = MathF.Log((examples.Count + 1f) / (frequency[key] + 0.5f));
        var model = new TopicClassifier(numbers, idf, classes);
        model.Learn([.. examples.Select(example => (model.Vector(example.Features), example.Class))], options);
        return model;
    }

    /// <summary>Probability of each class.</summary>
    public float[] Probabilities(Dictionary<ulong, float> features)
    {
        var scores = new float[_stride];
        Scores(Vector(features), scores);
        Softmax(scores.AsSpan(0, _classes));
        return scores;
    }

    private (int Feature, float Value)[] Vector(Dictionary<ulong, float> features)
    {
        var vector = new List<(int Feature, float Value)>(features.Count);
        var norm = 0f;
        foreach (var (key, value) in features)
        {
            if (!_features.TryGetValue(key, out var number)) continue;
            var weight = value * _idf[number];
            vector.Add((number, weight));
            norm += weight * weight;
        }

        var factor = norm > 0 ? 1 / MathF.Sqrt(norm) : 0;
        return [.. vector.Select(entry => (entry.Feature, entry.Value * factor))];
    }

    private void Learn((( int Feature, float Value)[] Vector, int Class)[] examples, TopicClassifierOptions options)
    {
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Random(options.Seed);
        var scores = new float[_stride];
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var rate = options.Rate / (1 + (options.Decay * pass));
            foreach (var at in order)
            {
                var (vector, target) = examples[at];
                Array.Clear(scores);
                Scores(vector, scores);
                Softmax(scores.AsSpan(0, _classes));
                scores[target] -= 1;
                foreach (var (feature, value) in vector)
                {
                    var step = new Vector<float>(-rate * value);
                    var row = _weights.AsSpan(feature * _stride, _stride);
                    for (var i = 0; i < _stride; i += Vector<float>.Count)
                    {
                        (new Vector<float>(row[i..]) + (step * new Vector<float>(scores, i))).CopyTo(row[i..]);
                    }
                }

                Array.Clear(scores, _classes, _stride - _classes);
            }
        }
    }

    private void Scores((int Feature, float Value)[] vector, float[] scores)
    {
        foreach (var (feature, value) in vector)
        {
            var factor = new Vector<float>(value);
            var row = _weights.AsSpan(feature * _stride, _stride);
            for (var i = 0; i < _stride; i += Vector<float>.Count)
            {
                (new Vector<float>(scores, i) + (factor * new Vector<float>(row[i..]))).CopyTo(scores, i);
            }
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var max = float.MinValue;
        foreach (var score in scores) max = Math.Max(max, score);
        var sum = 0f;
        foreach (ref var score in scores) sum += score = MathF.Exp(score - max);
        foreach (ref var score in scores) score /= sum;
    }
}
