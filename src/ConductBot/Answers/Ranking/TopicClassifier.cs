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
    private const ulong ExactSpace = 1UL << 63;

    // Rows are read and written in blocks of four vectors, whose sums stay in registers.
    private static readonly int Block = 4 * Vector<float>.Count;
    private readonly KeyNumbers _features;
    private readonly float[] _idf;
    private readonly float[] _weights;
    private readonly int _classes;
    private readonly int _stride;

    private TopicClassifier(KeyNumbers features, float[] idf, int classes)
    {
        (_features, _idf, _classes) = (features, idf, classes);
        _stride = (classes + Block - 1) / Block * Block;
        _weights = new float[features.Count * _stride];
    }

    /// <summary>
    /// Learns from questions and the class of each: always as if typed without diacritics (folded features alone), and those typed with them also so
    /// (folded and exact features).
    /// </summary>
    public static TopicClassifier Train(IReadOnlyList<(QuestionFeatures Question, int Class)> questions, int classes, TopicClassifierOptions options)
    {
        var all = new KeyNumbers();
        var counts = new List<int>();
        var examples = 0;
        foreach (var (question, _) in questions)
        {
            var times = question.Marked ? 2 : 1;
            examples += times;
            foreach (var key in question.Folded.Keys) Count(key, times);
            if (!question.Marked) continue;
            foreach (var key in question.Exact.Keys) Count(key | ExactSpace, 1);
        }

        void Count(ulong key, int times)
        {
            var number = all.Add(key);
            if (number == counts.Count) counts.Add(0);
            counts[number] += times;
        }

        var (numbers, idf) = Kept(counts, examples);
        var model = new TopicClassifier(all.Renumbered(numbers), idf, classes);
        var vectors = new List<((int Feature, float Value)[] Vector, int Class)>(examples);
        foreach (var (question, target) in questions)
        {
            if (question.Marked) vectors.Add((model.Vector(question), target));
            vectors.Add((model.Vector(question with { Marked = false }), target));
        }

        model.Learn([.. vectors], options);
        return model;
    }

    /// <summary>Probability of each class.</summary>
    public float[] Probabilities(QuestionFeatures question)
    {
        var scores = new float[_stride];
        Scores(Vector(question), scores);
        Softmax(scores, _classes);
        return scores;
    }

    // A feature seen once tells nothing of the next question. The most frequent ones lie side by side, where they stay in the processor's caches.
    private static (int[] Numbers, float[] Idf) Kept(List<int> counts, int examples)
    {
        var order = Enumerable.Range(0, counts.Count).Where(number => counts[number] > 1).OrderByDescending(number => counts[number]).ToArray();
        var numbers = new int[counts.Count];
        Array.Fill(numbers, -1);
        var idf = new float[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
            idf[i] = MathF.Log((examples + 1f) / (counts[order[i]] + 0.5f));
        }

        return (numbers, idf);
    }

    private (int Feature, float Value)[] Vector(QuestionFeatures question)
    {
        var vector = new List<(int Feature, float Value)>(question.Folded.Keys.Length + (question.Marked ? question.Exact.Keys.Length : 0));
        var norm = 0f;
        Add(question.Folded, 0);
        if (question.Marked) Add(question.Exact, ExactSpace);
        var factor = norm > 0 ? 1 / MathF.Sqrt(norm) : 0;
        foreach (ref var entry in CollectionsMarshal.AsSpan(vector)) entry.Value *= factor;
        return [.. vector];

        void Add(FeatureList features, ulong space)
        {
            for (var i = 0; i < features.Keys.Length; i++)
            {
                var number = _features.Find(features.Keys[i] | space);
                if (number < 0) continue;
                var weight = features.Weights[i] * _idf[number];
                vector.Add((number, weight));
                norm += weight * weight;
            }
        }
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
