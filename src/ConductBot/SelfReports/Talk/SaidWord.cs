using System.Text;
using ConductBot.Answers.Text;

namespace ConductBot.SelfReports.Talk;

/// <summary>A word of a message or of a form's phrase, as it is compared.</summary>
/// <param name="Exact">With its marks; hỏi and ngã are one, as they are in southern speech and typing.</param>
/// <param name="Folded">Without marks.</param>
/// <param name="IsPlain">Whether it was written without marks.</param>
/// <param name="Sentence">Which sentence of the message it stands in, from 0.</param>
internal readonly record struct SaidWord(string Exact, string Folded, bool IsPlain, int Sentence)
{
    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<SaidWord> Of(string text)
    {
        var normal = Words.Normal(text);
        var (said, sentence, end) = (new List<SaidWord>(), 0, 0);
        foreach (var word in Words.Of(normal))
        {
            if (said.Count > 0 && Ends(normal.AsSpan(end, word.At - end))) sentence++;
            said.Add(new SaidWord(Syllable.Exact(word.Text).Replace('3', '4'), Syllable.Fold(word.Text), Ascii.IsValid(word.Text), sentence));
            end = word.At + word.Length;
        }

        return said;
    }

    /// <summary>Whether this word of a message is that word: typed without marks it may be any that loses its marks so; "do" is neither "đó" nor "đỗ".</summary>
    public bool Is(SaidWord word) => string.Equals(Exact, word.Exact, StringComparison.Ordinal) || (IsPlain && string.Equals(Folded, word.Folded, StringComparison.Ordinal));

    // A point within "H12.34" ends nothing.
    private static bool Ends(ReadOnlySpan<char> between)
    {
        for (var at = 0; at < between.Length; at++)
        {
            if (between[at] is '\n' or ';' or '!' or '?' || (between[at] == '.' && at + 1 < between.Length && char.IsWhiteSpace(between[at + 1]))) return true;
        }

        return false;
    }
}
