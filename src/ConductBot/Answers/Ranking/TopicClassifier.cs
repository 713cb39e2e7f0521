using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// A linear softmax model from the words of a question to the clause that answers it, learned from the asked questions. It sees what single neighbours do not:
/// which words tell clauses apart over all questions. Training is deterministic: the same library gives the same model. What was learned is kept rounded to 16 bits, each word's weights by the greatest
/// of them: half the memory, and no probability changes by more than some hundred-thousandths.
/// </summary>
internal sealed class TopicClassifier
{
    private const ulong ExactSpace = 1UL << 63;

    // Rows are read and written in blocks of so many vectors, whose sums stay in registers.
    private const int Block = 8;
    private readonly KeyNumbers _features;
    private readonly float[] _idf;
    private readonly float[] _steps;
    private Vector512<float>[] _rows;
    private Vector512<short>[] _rounded = [];
    private readonly int _classes;
    private readonly int _width;

    private TopicClassifier(KeyNumbers features, float[] idf, int classes)
    {
        (_features, _idf, _classes) = (features, idf, classes);
        _width = (classes + (Block * Vector512<float>.Count) - 1) / (Block * Vector512<float>.Count) * Block;
        _rows = new Vector512<float>[features.Count * _width];
        _steps = new float[features.Count];
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
        model.Round();
        return model;
    }

    /// <summary>Probability of each class.</summary>
    public float[] Probabilities(QuestionFeatures question)
    {
        var scores = new Vector512<float>[_width];
        RoundedScores(Vector(question), scores);
        Softmax(scores, _classes);
        return Floats(scores)[.._classes].ToArray();
    }

    // A feature seen once tells nothing of the next question. The most frequent ones lie side by side, where they stay in the processor's caches.
    private static (int[] Numbers, float[] Idf) Kept(List<int> counts, int examples)
    {
        var order = Enumerable.Range(0, counts.Count).Where(number => counts[number] > 1).ToArray();
        Array.Sort(Array.ConvertAll(order, number => -counts[number]), order);
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
        var scores = new Vector512<float>[_width];
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var rate = options.Rate / (1 + (options.Decay * pass));
            foreach (var at in order)
            {
                var (vector, target) = examples[at];
                Scores(vector, scores);
                Softmax(scores, _classes);
                Floats(scores)[target] -= 1;
                Step(vector, scores, -rate);
            }
        }
    }

    private static Span<float> Floats(Vector512<float>[] scores) => MemoryMarshal.Cast<Vector512<float>, float>(scores.AsSpan());

    // Optimised from the first call: the program's first answer waits for the training, which is over before the runtime would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scores((int Feature, float Value)[] vector, Vector512<float>[] scores)
    {
        for (var block = 0; block < scores.Length; block += Block)
        {
            var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            var (e, f, g, h) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            foreach (var (feature, value) in vector)
            {
                var factor = Vector512.Create(value);
                var row = _rows.AsSpan((feature * _width) + block, Block);
                a += factor * row[0];
                b += factor * row[1];
                c += factor * row[2];
                d += factor * row[3];
                e += factor * row[4];
                f += factor * row[5];
                g += factor * row[6];
                h += factor * row[7];
            }

            (scores[block], scores[block + 1], scores[block + 2], scores[block + 3]) = (a, b, c, d);
            (scores[block + 4], scores[block + 5], scores[block + 6], scores[block + 7]) = (e, f, g, h);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step((int Feature, float Value)[] vector, Vector512<float>[] errors, float rate)
    {
        for (var block = 0; block < errors.Length; block += Block)
        {
            var (a, b, c, d) = (errors[block], errors[block + 1], errors[block + 2], errors[block + 3]);
            var (e, f, g, h) = (errors[block + 4], errors[block + 5], errors[block + 6], errors[block + 7]);
            foreach (var (feature, value) in vector)
            {
                var step = Vector512.Create(rate * value);
                var row = _rows.AsSpan((feature * _width) + block, Block);
                row[0] += step * a;
                row[1] += step * b;
                row[2] += step * c;
                row[3] += step * d;
                row[4] += step * e;
                row[5] += step * f;
                row[6] += step * g;
                row[7] += step * h;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Round()
    {
        _rounded = new Vector512<short>[_rows.Length / 2];
        for (var feature = 0; feature < _steps.Length; feature++)
        {
            var row = _rows.AsSpan(feature * _width, _width);
            var most = Vector512<float>.Zero;
            foreach (var weights in row) most = Vector512.Max(most, Vector512.Abs(weights));
            var max = most[0];
            for (var i = 1; i < Vector512<float>.Count; i++) max = Math.Max(max, most[i]);
            if (max <= 0) continue;

            _steps[feature] = max / short.MaxValue;
            var steps = Vector512.Create(short.MaxValue / max);
            for (var at = 0; at < row.Length; at += 2)
            {
                var (lower, upper) = (Vector512.Round(row[at] * steps), Vector512.Round(row[at + 1] * steps));
                _rounded[((feature * _width) + at) / 2] = Vector512.Narrow(Vector512.ConvertToInt32(lower), Vector512.ConvertToInt32(upper));
            }
        }

        _rows = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RoundedScores((int Feature, float Value)[] vector, Vector512<float>[] scores)
    {
        for (var block = 0; block < scores.Length; block += Block)
        {
            var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            var (e, f, g, h) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            foreach (var (feature, value) in vector)
            {
                var factor = Vector512.Create(value * _steps[feature]);
                var row = _rounded.AsSpan(((feature * _width) + block) / 2, Block / 2);
                a += factor * Vector512.ConvertToSingle(Vector512.WidenLower(row[0]));
                b += factor * Vector512.ConvertToSingle(Vector512.WidenUpper(row[0]));
                c += factor * Vector512.ConvertToSingle(Vector512.WidenLower(row[1]));
                d += factor * Vector512.ConvertToSingle(Vector512.WidenUpper(row[1]));
                e += factor * Vector512.ConvertToSingle(Vector512.WidenLower(row[2]));
                f += factor * Vector512.ConvertToSingle(Vector512.WidenUpper(row[2]));
                g += factor * Vector512.ConvertToSingle(Vector512.WidenLower(row[3]));
                h += factor * Vector512.ConvertToSingle(Vector512.WidenUpper(row[3]));
            }

            (scores[block], scores[block + 1], scores[block + 2], scores[block + 3]) = (a, b, c, d);
            (scores[block + 4], scores[block + 5], scores[block + 6], scores[block + 7]) = (e, f, g, h);
        }
    }

    // Places past the classes only fill up the last block: they end as 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Softmax(Vector512<float>[] scores, int classes)
    {
        Floats(scores)[classes..].Fill(float.MinValue);
        var most = Vector512.Create(float.MinValue);
        foreach (var score in scores) most = Vector512.Max(most, score);
        var max = most[0];
        for (var i = 1; i < Vector512<float>.Count; i++) max = Math.Max(max, most[i]);

        var sums = Vector512<float>.Zero;
        foreach (ref var score in scores.AsSpan())
        {
            score = Exp(score - Vector512.Create(max));
            sums += score;
        }

        var sum = Vector512.Create(Vector512.Sum(sums));
        foreach (ref var score in scores.AsSpan()) score /= sum;
        Floats(scores)[classes..].Clear();
    }

    // e^x for x ≤ 0, to float's precision, in the caller's registers: the library's own is not compiled ahead and stays slow for as long as training takes.
    // 2^n·e^r with r within ±ln 2 / 2; below -87 all is 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Max(x, Vector512.Create(-87f));
        var n = Vector512.Floor((x * Vector512.Create(1.44269504f)) + Vector512.Create(0.5f));
        var r = x - (n * Vector512.Create(0.693359375f)) + (n * Vector512.Create(2.12194440e-4f));
        var p = (r * Vector512.Create(1.9875691500e-4f)) + Vector512.Create(1.3981999507e-3f);
        p = (p * r) + Vector512.Create(8.3334519073e-3f);
        p = (p * r) + Vector512.Create(4.1665795894e-2f);
        p = (p * r) + Vector512.Create(1.6666665459e-1f);
        p = (p * r) + Vector512.Create(5.0000001201e-1f);
        p = (p * r * r) + r + Vector512<float>.One;
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23);
        return p * power.AsSingle();
    }
}
