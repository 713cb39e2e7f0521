using System.Runtime.InteropServices;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>Numbers for tokens: one for the exact form, one for the folded form that several exact forms share.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);
    private readonly List<int> _foldedOf = [];
    private readonly List<string> _foldedText = [];

    /// <summary>A number that stands between paragraphs and is no token.</summary>
    public const int Boundary = 0;

    public Lexicon() => Add("\n");

    /// <summary>How many exact forms there are.</summary>
    public int ExactCount => _foldedOf.Count;

    /// <summary>How many folded forms there are.</summary>
    public int FoldedCount => _foldedText.Count;

    /// <summary>All folded forms.</summary>
    public IReadOnlyList<string> FoldedForms => _foldedText;

    /// <summary>The exact form's number, given out at first sight.</summary>
    public int Add(string token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_tokens, token, out var known);
        if (known) return id;
        var exact = Syllable.Exact(token);
        ref var exactId = ref CollectionsMarshal.GetValueRefOrAddDefault(_exact, exact, out var knownExact);
        if (!knownExact)
        {
            exactId = _foldedOf.Count;
            _foldedOf.Add(AddFolded(Syllable.Fold(token)));
        }

        return id = exactId;
    }

    /// <summary>The exact form's number, -1 when it is not known.</summary>
    public int Exact(string token) => _exact.TryGetValue(Syllable.Exact(token), out var id) ? id : -1;

    /// <summary>The folded form's number, -1 when it is not known.</summary>
    public int Folded(string token) => _folded.TryGetValue(Syllable.Fold(token), out var id) ? id : -1;

    /// <summary>The folded form of an exact one.</summary>
    public int FoldedOf(int exact) => _foldedOf[exact];

    /// <summary>The folded form of each exact one, by number.</summary>
    public int[] FoldedTable() => [.. _foldedOf];

    private int AddFolded(string folded)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_folded, folded, out var known);
        if (known) return id;
        id = _foldedText.Count;
        _foldedText.Add(folded);
        return id;
    }
}
