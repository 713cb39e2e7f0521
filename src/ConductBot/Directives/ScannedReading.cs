using System.Text;

namespace ConductBot.Directives;

/// <summary>A clause as its source file has it, before the reviewed repairs.</summary>
public static class ScannedReading
{
    /// <summary>The clause's text with every repair undone: what the verbatim rule compares with the source.</summary>
    public static string Of(Clause clause)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var repair in clause.Repairs)
        {
            text.Append(clause.Text, from, repair.At - from).Append(repair.Scanned);
            from = repair.At + repair.Repaired.Length;
            if (repair.Scanned.Length == 0 && from < clause.Text.Length && clause.Text[from] == ' ') from++;
        }

        return text.Append(clause.Text, from, clause.Text.Length - from).ToString();
    }

    /// <summary>The words of the clause as shown that stand for <paramref name="scanned"/>, words copied from the source; null where those do not stand in it.</summary>
    public static string? Shown(Clause clause, string scanned)
    {
        var source = Of(clause);
        var start = source.IndexOf(scanned, StringComparison.Ordinal);
        if (start < 0) return null;
        var (from, to) = (Place(clause, start, atEnd: false), Place(clause, start + scanned.Length, atEnd: true));
        return clause.Text[from..to];
    }

    /// <summary>Where a place of the scanned text stands in the shown one; a place inside repaired words moves to their border.</summary>
    private static int Place(Clause clause, int scannedAt, bool atEnd)
    {
        var shift = 0;
        foreach (var repair in clause.Repairs)
        {
            var begin = repair.At - shift;
            var end = begin + repair.Scanned.Length;
            if (scannedAt <= begin) break;
            if (scannedAt < end) return atEnd ? repair.At + repair.Repaired.Length : repair.At;
            shift += repair.Repaired.Length - repair.Scanned.Length + (repair.Scanned.Length == 0 ? 1 : 0);
        }

        return Math.Min(clause.Text.Length, scannedAt + shift);
    }
}
