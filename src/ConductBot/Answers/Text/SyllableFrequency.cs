using System.Runtime.InteropServices;

namespace ConductBot.Answers.Text;

/// <summary>How often folded syllables and their pairs occur: tells which mended spelling is likelier.</summary>
internal sealed class SyllableFrequency
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<int> _counts = [0];
    private readonly Dictionary<(int First, int Second), int> _pairs = [];
    private int _before;

    /// <summary>Counts the next token of a running text.</summary>
    public void Add(string token)
    {
        var number = NumberOf(Syllable.Fold(token));
        _counts[number]++;
        CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (_before, number), out _)++;
        _before = number;
    }

    /// <summary>Logarithmic frequency of a folded syllable.</summary>
    public float Single(string folded) => MathF.Log(1 + (_numbers.TryGetValue(folded, out var number) ? _counts[number] : 0));

    /// <summary>Logarithmic frequency of two syllables side by side; 0 when one is missing.</summary>
    public float Pair(string? first, string? second) =>
        first is not null && second is not null && _numbers.TryGetValue(Syllable.Fold(first), out var one) && _numbers.TryGetValue(Syllable.Fold(second), out var other)
            ? MathF.Log(1 + _pairs.GetValueOrDefault((one, other))) : 0;

    private int NumberOf(string folded)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, folded, out var known);
        if (known) return number;
        number = _counts.Count;
        _counts.Add(0);
        return number;
    }
}
