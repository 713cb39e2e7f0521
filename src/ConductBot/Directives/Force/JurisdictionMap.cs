namespace ConductBot.Directives.Force;

/// <summary>How territories became one another.</summary>
internal sealed class JurisdictionMap(IReadOnlyList<Jurisdiction> jurisdictions)
{
    private readonly Dictionary<string, Jurisdiction> _byId = jurisdictions.ToDictionary(jurisdiction => jurisdiction.Id, StringComparer.Ordinal);

    public Jurisdiction? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What a territory is on a day: itself while it exists, else what it became part of, step by step.</summary>
    public IReadOnlyList<Jurisdiction> On(Jurisdiction jurisdiction, DateOnly day)
    {
        var found = new List<Jurisdiction>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Jurisdiction>([jurisdiction]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Id)) continue;
            if (next.To is not { } end || day < end)
            {
                found.Add(next);
                continue;
            }

            foreach (var successor in next.Successors.Select(Find).OfType<Jurisdiction>()) open.Enqueue(successor);
        }

        return found;
    }

    /// <summary>All that a territory was made from, step by step.</summary>
    public IReadOnlySet<string> Before(Jurisdiction jurisdiction)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(jurisdiction.Predecessors);
        while (open.TryDequeue(out var id))
        {
            if (!found.Add(id) || Find(id) is not { } known) continue;
            foreach (var predecessor in known.Predecessors) open.Enqueue(predecessor);
        }

        return found;
    }
}
