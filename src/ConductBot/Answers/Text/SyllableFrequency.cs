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

    /// <summary>Logarithmic plausibility of a syllable after another.</summary>
    public float Plausibility(string folded, string? before)
    {
        var single = MathF.Log(1 + _counts.GetValueOrDefault(folded));
        return before is null ? single : single + (2 * MathF.Log(1 + _counts.GetValueOrDefault($"{Syllable.Fold(before)} {folded}")));
    }
}
