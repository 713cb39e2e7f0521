namespace ConductBot.Directives.Changes;

/// <summary>Compares two texts word by word: the longest common run of words stays.</summary>
internal static class WordDiff
{
    private const long MaximumCells = 4_000_000;

    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var pieces = new List<WordChange>();
        Add(pieces, ChangeKind.Same, old.Take(head));
        Middle(pieces, old[head..^tail], now[head..^tail]);
        Add(pieces, ChangeKind.Same, old.Skip(old.Count - tail));
        return pieces;
    }

    private static void Middle(List<WordChange> pieces, List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MaximumCells || old.Count == 0 || now.Count == 0)
        {
            Add(pieces, ChangeKind.Removed, old);
            Add(pieces, ChangeKind.Added, now);
            return;
        }

        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--) common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (a, b) = (0, 0);
        while (a < old.Count || b < now.Count)
        {
            if (a < old.Count && b < now.Count && old[a] == now[b]) (a, b) = Take(pieces, ChangeKind.Same, old[a], a + 1, b + 1);
            else if (b == now.Count || (a < old.Count && common[a + 1, b] >= common[a, b + 1])) (a, b) = Take(pieces, ChangeKind.Removed, old[a], a + 1, b);
            else (a, b) = Take(pieces, ChangeKind.Added, now[b], a, b + 1);
        }
    }

    private static (int A, int B) Take(List<WordChange> pieces, ChangeKind kind, string word, int a, int b)
    {
        Add(pieces, kind, [word]);
        return (a, b);
    }

    private static void Add(List<WordChange> pieces, ChangeKind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        else pieces.Add(new WordChange(kind, text));
    }

    /// <summary>Words with the spaces after them, so that joined they are the text again.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(text[i - 1] == ' ' && text[i] != ' ')) continue;
            words.Add(text[start..i]);
            start = i;
        }

        return words;
    }
}
