namespace ConductBot.Audit;

/// <summary>Walks a chain from its beginning, a record at a time, and says what is wrong. Pure but for its own place in the walk.</summary>
/// <param name="seal">Checks codes.</param>
/// <param name="anchors">What was anchored, in any order.</param>
internal sealed class AuditCheck(AuditSeal seal, IReadOnlyList<AuditAnchor> anchors)
{
    private readonly ILookup<long, AuditAnchor> _anchored = anchors.ToLookup(anchor => anchor.Head.Position);
    private readonly List<AuditFinding> _findings = [];
    private AuditHead _last = AuditHead.Start;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<AuditFinding> Findings => _findings;

    /// <summary>What stands at the next position: null when there is no row, or none that opens (<paramref name="opens"/>).</summary>
    public void Next(AuditRecord? record, RowState opens = RowState.Opens)
    {
        var position = _last.Position + 1;
        if (record is null)
        {
            _findings.Add(opens == RowState.DoesNotOpen ? new AuditFinding.Changed(position) : new AuditFinding.Removed(position));

            // What comes after can't be compared with what is not there.
            _last = new AuditHead(position, "");
            return;
        }

        if (record.Position != position) _findings.Add(seal.Holds(record) ? new AuditFinding.Reordered(position, record.Position) : new AuditFinding.Changed(position));
        else if (!seal.Holds(record) || (_last.Code.Length > 0 && record.Previous != _last.Code) || (position == 1 && record.Previous.Length > 0)) _findings.Add(new AuditFinding.Changed(position));
        else if (_anchored[position].FirstOrDefault(anchor => anchor.Head.Code != record.Code) is { } anchor) _findings.Add(new AuditFinding.Rewritten(anchor));
        _last = new AuditHead(position, record.Position == position ? record.Code : "");
    }

    /// <summary>The end: what the head says, and the last position at which a row stands, whatever it is.</summary>
    public void End(AuditHead head, long lastRow)
    {
        var anchored = anchors.Count == 0 ? 0 : anchors.Max(anchor => anchor.Head.Position);
        if (anchored > head.Position) _findings.Add(new AuditFinding.Cut(head.Position + 1, anchored));
        else if (lastRow != head.Position || (_last.Position == head.Position && _last.Code.Length > 0 && _last.Code != head.Code)) _findings.Add(new AuditFinding.WrongHead(head));
    }

    /// <summary>What a row is like.</summary>
    internal enum RowState
    {
        /// <summary>Its seal holds, or there is none.</summary>
        Opens,

        /// <summary>It is there, but its seal does not hold.</summary>
        DoesNotOpen,
    }
}
