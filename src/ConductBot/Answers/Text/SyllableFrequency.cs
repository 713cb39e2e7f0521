using System.Runtime.InteropServices;

namespace ConductBot.Answers.Text;

/// <summary>How often folded syllables and their pairs occur: tells which mended spelling is likelier.</summary>
internal sealed class SyllableFrequency
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string _before = "";

    /// <summary>Counts the next token of a running text.</summary>
    public void Add(string token)
    {
        var folded = Syllable.Fold(token);
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, folded, out _)++;
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, $"{_before} {folded}", out _)++;
        _before = folded;
    }

    /// <summary>Logarithmic frequency of a folded syllable.</summary>
    public float Single(string folded) => MathF.Log(1 + _counts.GetValueOrDefault(folded));

    /// <summary>Logarithmic frequency of two syllables side by side; 0 when one is missing.</summary>
    public float Pair(string? first, string? second) =>
        first is null || second is null ? 0 : MathF.Log(1 + _counts.GetValueOrDefault($"{Syllable.Fold(first)} {Syllable.Fold(second)}"));
}
