using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// A linear softmax model from the words of a question to the clause that answers it, learned from the asked questions. It sees what single neighbours do not:
/// which words tell clauses apart over all questions. Training is deterministic: the same library gives the same model.
/// </summary>
internal sealed class TopicClassifier
{
    // Rows are read and written in blocks of four vectors, whose sums stay in registers.
    private static readonly int Block = 4 * Vector<float>.Count;
    private readonly Dictionary<ulong, int> _features = [];
    private readonly float[] _idf;
    private readonly float[] _weights;
    private readonly int _classes;
    private readonly int _stride;

    private TopicClassifier(Dictionary<ulong, int> features, float[] idf, int classes)
    {
        (_features, _idf, _classes) = (features, idf, classes);
        _stride = (classes + Block - 1) / Block * Block;
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
        Softmax(scores, _classes);
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

    private void Learn(((int Feature, float Value)[] Vector, int Class)[] examples, TopicClassifierOptions options)
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
                Scores(vector, scores);
                Softmax(scores, _classes);
                scores[target] -= 1;
                Step(vector, scores, -rate);
            }
        }
    }

    // Optimised from the first call: the program's first answer waits for the training, which is over before the runtime would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scores((int Feature, float Value)[] vector, float[] scores)
    {
        for (var block = 0; block < scores.Length; block += Block)
        {
            var (first, second, third, fourth) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            foreach (var (feature, value) in vector)
            {
                var factor = new Vector<float>(value);
                var row = _weights.AsSpan((feature * _stride) + block, Block);
                first += factor * new Vector<float>(row);
                second += factor * new Vector<float>(row[Vector<float>.Count..]);
                third += factor * new Vector<float>(row[(2 * Vector<float>.Count)..]);
                fourth += factor * new Vector<float>(row[(3 * Vector<float>.Count)..]);
            }

            first.CopyTo(scores, block);
            second.CopyTo(scores, block + Vector<float>.Count);
            third.CopyTo(scores, block + (2 * Vector<float>.Count));
            fourth.CopyTo(scores, block + (3 * Vector<float>.Count));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step((int Feature, float Value)[] vector, float[] errors, float rate)
    {
        for (var block = 0; block < errors.Length; block += Block)
        {
            var first = new Vector<float>(errors, block);
            var second = new Vector<float>(errors, block + Vector<float>.Count);
            var third = new Vector<float>(errors, block + (2 * Vector<float>.Count));
            var fourth = new Vector<float>(errors, block + (3 * Vector<float>.Count));
            foreach (var (feature, value) in vector)
            {
                var step = new Vector<float>(rate * value);
                var row = _weights.AsSpan((feature * _stride) + block, Block);
                (new Vector<float>(row) + (step * first)).CopyTo(row);
                row = row[Vector<float>.Count..];
                (new Vector<float>(row) + (step * second)).CopyTo(row);
                row = row[Vector<float>.Count..];
                (new Vector<float>(row) + (step * third)).CopyTo(row);
                row = row[Vector<float>.Count..];
                (new Vector<float>(row) + (step * fourth)).CopyTo(row);
            }
        }
    }

    // Places past the classes only fill up the last block: they end as 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Softmax(float[] scores, int classes)
    {
        scores.AsSpan(classes).Fill(float.MinValue);
        var most = new Vector<float>(float.MinValue);
        for (var i = 0; i < scores.Length; i += Vector<float>.Count) most = System.Numerics.Vector.Max(most, new Vector<float>(scores, i));
        var max = most[0];
        for (var i = 1; i < Vector<float>.Count; i++) max = Math.Max(max, most[i]);

        var sums = Vector<float>.Zero;
        for (var i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            var power = System.Numerics.Vector.Exp(new Vector<float>(scores, i) - new Vector<float>(max));
            power.CopyTo(scores, i);
            sums += power;
        }

        var sum = new Vector<float>(System.Numerics.Vector.Sum(sums));
        for (var i = 0; i < scores.Length; i += Vector<float>.Count) (new Vector<float>(scores, i) / sum).CopyTo(scores, i);
        scores.AsSpan(classes).Clear();
    }
}
