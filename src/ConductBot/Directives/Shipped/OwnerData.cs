using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>library/owner/&lt;id&gt;.yaml: what the policy owner sets for one document, over what its text says.</summary>
internal sealed class OwnerData
{
    public string Id { get; set; } = "";

    /// <summary>Name of the file in library/sources.</summary>
    public string Source { get; set; } = "";

    /// <summary>Which document in that file, from 1.</summary>
    public int Document { get; set; } = 1;

    public OwnerMetadata Metadata { get; set; } = new();

    public List<string> Doubts { get; set; } = [];

    /// <summary>The same in English, one for each; none at all where nobody said them in English.</summary>
    public List<string> DoubtsEnglish { get; set; } = [];

    /// <summary>Words missing in the scan, shown in [ ].</summary>
    public List<RepairData.Entry> Insertions { get; set; } = [];

    /// <summary>Reviewed repairs of the scan; a shipped text has them in library/repairs instead.</summary>
    public List<RepairData.Entry> Repairs { get; set; } = [];

    /// <summary>Doubtful readings that stay.</summary>
    public List<RepairData.Entry> Doubtful { get; set; } = [];

    /// <summary>Addressees by path, where the rules would go wrong.</summary>
    public Dictionary<string, OwnerAddressee> Addressees { get; set; } = [];

    public static OwnerData Read(string name, string text)
    {
        var data = YamlData.Read<OwnerData>(name, text);
        if (!DirectiveIds.IsValid(data.Id)) throw new LibraryDataException($"{name}: 'id' must be of letters, digits, '-', '_' and '.', at most 80.");
        if (data.DoubtsEnglish.Count != 0 && data.DoubtsEnglish.Count != data.Doubts.Count) throw new LibraryDataException($"{name}: 'doubts_english' must have one line for each of 'doubts', or none.");
        if (data.Document < 1) throw new LibraryDataException($"{name}: 'document' counts from 1.");
        data.Metadata.Check(name);
        return data;
    }

    public IEnumerable<LineRepair> ToRepairs(string name) =>
    [
        .. new RepairData { Repairs = Repairs, Doubtful = Doubtful }.ToRepairs(name),
        .. Insertions.Select(entry => entry.Repaired.Contains('[', StringComparison.Ordinal) && entry.Repaired.Contains(']', StringComparison.Ordinal)
            ? entry.ToRepair(name, entry.Repaired)
            : throw new LibraryDataException($"{name}: an insertion shows the missing word in [ ] ('{entry.Repaired}' does not).")),
    ];

    public DirectiveMetadata Over(DirectiveMetadata read) => Metadata.Over(read) with
    {
        Doubts = [.. read.Doubts, .. Doubts],
        DoubtsEnglish = [.. read.DoubtsEnglish, .. DoubtsEnglish.Count > 0 ? DoubtsEnglish : Doubts.ConvertAll(static _ => "")],
    };

    /// <exception cref="LibraryDataException">A path that the text does not have.</exception>
    public IReadOnlyList<Clause> Over(IReadOnlyList<Clause> clauses)
    {
        foreach (var path in Addressees.Keys.Where(path => !clauses.Any(clause => clause.Path == path)))
            throw new LibraryDataException($"{Id}: 'addressees' names the clause {path}, which the text does not have.");
        return [.. clauses.Select(clause => Addressees.TryGetValue(clause.Path, out var set)
            ? clause with { Addressee = new Addressee(set.Kind, set.Name, Provenance.PolicyOwner, set.Evidence) }
            : clause)];
    }
}
