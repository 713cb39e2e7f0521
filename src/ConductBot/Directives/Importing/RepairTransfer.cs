using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Importing;

/// <summary>Carries the reviewed repairs of a version over to a new file of the same text, whose lines may have moved.</summary>
internal static class RepairTransfer
{
    public static (IReadOnlyList<LineRepair> Kept, IReadOnlyList<LineRepair> Dropped) Over(IReadOnlyList<LineRepair> repairs, IReadOnlyList<string> plainLines)
    {
        var kept = new List<LineRepair>();
        var dropped = new List<LineRepair>();
        foreach (var repair in repairs)
        {
            if (Place(repair, plainLines) is { } placed && !kept.Any(other => other.Line == placed.Line && other.Scanned == placed.Scanned && other.Occurrence == placed.Occurrence)) kept.Add(placed);
            else dropped.Add(repair);
        }

        return (kept, dropped);
    }

    private static LineRepair? Place(LineRepair repair, IReadOnlyList<string> lines)
    {
        if (repair.Line <= lines.Count && Count(lines[repair.Line - 1], repair.Scanned) >= repair.Occurrence) return repair;
        var holding = Enumerable.Range(0, lines.Count).Where(index => lines[index].Contains(repair.Scanned, StringComparison.Ordinal)).Take(2).ToArray();
        return holding.Length == 1 && Count(lines[holding[0]], repair.Scanned) == 1 ? repair with { Line = holding[0] + 1, Occurrence = 1 } : null;
    }

    private static int Count(string line, string words)
    {
        var count = 0;
        for (var at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
