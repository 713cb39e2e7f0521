using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>library/repairs/&lt;source file&gt;.yaml: the reviewed repairs of a scan, and readings that stay though they are doubtful.</summary>
internal sealed class RepairData
{
    public string Source { get; set; } = "";

    public List<Entry> Repairs { get; set; } = [];

    public List<Entry> Doubtful { get; set; } = [];

    /// <exception cref="LibraryDataException">An entry is incomplete, changes nothing, or inserts a word, which only the policy owner may.</exception>
    public IReadOnlyList<LineRepair> ToRepairs(string name) =>
    [
        .. Repairs.Select(entry => entry.Repaired.Length > 0 && entry.Repaired != entry.Scanned && !entry.Repaired.Contains('[', StringComparison.Ordinal)
            ? entry.ToRepair(name, entry.Repaired)
            : throw new LibraryDataException($"{name}: the repair of '{entry.Scanned}' at line {entry.Line} needs other words; a word that is missing belongs to the policy owner's 'insertions'.")),
        .. Doubtful.Select(entry => entry.ToRepair(name, entry.Scanned)),
    ];

    /// <summary>One place.</summary>
    internal sealed class Entry
    {
        public int Line { get; set; }

        public string Scanned { get; set; } = "";

        public string Repaired { get; set; } = "";

        public string Reason { get; set; } = "";

        public int Occurrence { get; set; } = 1;

        public LineRepair ToRepair(string name, string repaired) => Line > 0 && Scanned.Length > 0 && Reason.Length > 0 && Occurrence > 0
            ? new LineRepair(Line, Scanned, repaired, Reason, Occurrence)
            : throw new LibraryDataException($"{name}: each repair needs 'line', 'scanned' and 'reason' (line {Line}, '{Scanned}').");
    }
}
