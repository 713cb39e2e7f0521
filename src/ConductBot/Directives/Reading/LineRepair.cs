namespace ConductBot.Directives.Reading;

/// <summary>A reviewed repair of one line of a source file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Scanned">The words as the file has them, Markdown marks aside.</param>
/// <param name="Repaired">The words as they must be; equal to <paramref name="Scanned"/> for a doubtful reading that stays.</param>
/// <param name="Reason">Why, Vietnamese.</param>
/// <param name="Occurrence">Which of several equal words on the line, from 1.</param>
internal sealed record LineRepair(int Line, string Scanned, string Repaired, string Reason, int Occurrence = 1)
{
    /// <summary>The line with all its repairs.</summary>
    /// <exception cref="LibraryDataException">The scanned words do not stand on the line, or two repairs overlap.</exception>
    public static RepairedText Apply(string line, IEnumerable<LineRepair> repairs)
    {
        var placed = repairs.Select(repair => (Repair: repair, At: repair.Find(line))).OrderBy(pair => pair.At).ToArray();
        if (placed.Length == 0) return RepairedText.Plain(line);
        var text = new System.Text.StringBuilder();
        var done = new List<Repair>();
        var from = 0;
        foreach (var (repair, at) in placed)
        {
            if (at < from) throw new LibraryDataException($"line {repair.Line}: the repair of '{repair.Scanned}' overlaps another one. Join the two.");
            text.Append(line, from, at - from);
            var (scanned, repaired, offset) = repair.Smallest();
            done.Add(new Repair(text.Length + offset, scanned, repaired, repair.Reason));
            text.Append(repair.Repaired);
            from = at + repair.Scanned.Length;
        }

        text.Append(line, from, line.Length - from);
        return new RepairedText(text.ToString(), done);
    }

    /// <summary>An inserted "[word]" among words that stay is itself the repair; the words around it only say where it belongs.</summary>
    private (string Scanned, string Repaired, int Offset) Smallest()
    {
        var open = Repaired.IndexOf('[', StringComparison.Ordinal);
        var close = Repaired.IndexOf(']', StringComparison.Ordinal);
        if (open < 0 || close < open) return (Scanned, Repaired, 0);
        var inserted = Repaired[open..(close + 1)];
        var without = Repaired.Remove(open, inserted.Length).Replace("  ", " ", StringComparison.Ordinal);
        return string.Equals(without, Scanned, StringComparison.Ordinal) ? ("", inserted, open) : (Scanned, Repaired, 0);
    }

    private int Find(string line)
    {
        var at = -1;
        for (var i = 0; i < Occurrence; i++)
        {
            at = at + 1 <= line.Length ? line.IndexOf(Scanned, at + 1, StringComparison.Ordinal) : -1;
            if (at < 0) throw new LibraryDataException($"line {Line}: '{Scanned}' (occurrence {Occurrence}) does not stand there. Copy the words as the source file has them.");
        }

        return at;
    }
}
