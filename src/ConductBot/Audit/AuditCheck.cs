namespace ConductBot.Audit;

/// <summary>Walks a chain from its beginning, a record at a time, and says what is wrong. Pure but for its own place in the walk.</summary>
/// <param name="seal">Checks codes.</param>
/// <param name="anchors">What was anchored, in any order.</param>
internal sealed class AuditCheck(AuditSeal seal, IReadOnlyList<AuditAnchor> anchors)
{
    // A gap is named record by record; a longer one, which a forged head or row makes as long as it likes, by its ends.
    private const int NamedOneByOne = 20;

    private readonly ILookup<long, AuditAnchor> _anchored = anchors.ToLookup(anchor => anchor.Head.Position);
    private readonly List<AuditFinding> _findings = [];
    private AuditHead _last = AuditHead.Start;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<AuditFinding> Findings => _findings;

    /// <summary>The position up to which was looked.</summary>
    public long Position => _last.Position;

    /// <summary>There are no rows from the next position up to another; nothing when that was passed.</summary>
    public void Missing(long upTo)
    {
        if (upTo <= Position) return;
        if (upTo - Position > NamedOneByOne) _findings.Add(new AuditFinding.Cut(Position + 1, upTo));
        else for (var position = Position + 1; position <= upTo; position++) _findings.Add(new AuditFinding.Removed(position));

        // What comes after can't be compared with what is not there.
        _last = new AuditHead(upTo, "");
    }

    /// <summary>A row stands among the records that belongs to none.</summary>
    public void Foreign(string row)
    {
        if (!_findings.Contains(new AuditFinding.Foreign(row))) _findings.Add(new AuditFinding.Foreign(row));
    }

    /// <summary>What stands at the next position: null when its row does not open.</summary>
    public void Next(AuditRecord? record)
    {
        var position = _last.Position + 1;
        if (record is null)
        {
            _findings.Add(new AuditFinding.Changed(position));
            _last = new AuditHead(position, "");
            return;
        }

        if (record.Position != position) _findings.Add(seal.Holds(record) ? new AuditFinding.Reordered(position, record.Position) : new AuditFinding.Changed(position));
        else if (!seal.Holds(record) || (_last.Code.Length > 0 && record.Previous != _last.Code) || (position == 1 && record.Previous.Length > 0)) _findings.Add(new AuditFinding.Changed(position));
        else if (_anchored[position].FirstOrDefault(anchor => anchor.Head.Code != record.Code) is { } anchor) _findings.Add(new AuditFinding.Rewritten(anchor));
        _last = new AuditHead(position, record.Position == position ? record.Code : "");
    }

    /// <summary>The end: what the head says.</summary>
    public void End(AuditHead head)
    {
        var anchored = anchors.Count == 0 ? 0 : anchors.Max(anchor => anchor.Head.Position);
        if (anchored > head.Position) _findings.Add(new AuditFinding.Cut(head.Position + 1, anchored));
        else if (Position != head.Position || (_last.Code.Length > 0 && _last.Code != head.Code)) _findings.Add(new AuditFinding.WrongHead(head));
    }
}
