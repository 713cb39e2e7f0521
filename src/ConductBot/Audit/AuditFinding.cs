namespace ConductBot.Audit;

/// <summary>What is wrong with the chain: a closed set.</summary>
public abstract record AuditFinding
{
    private AuditFinding() { }

    /// <summary>The record at a position is not what was written there: it, or its place, was changed.</summary>
    public sealed record Changed(long Position) : AuditFinding;

    /// <summary>A record that belongs at another position stands here.</summary>
    public sealed record Reordered(long Position, long Belongs) : AuditFinding;

    /// <summary>There is no record at a position before the end.</summary>
    public sealed record Removed(long Position) : AuditFinding;

    /// <summary>Records from a position on are missing at the end, up to what was anchored or stands behind the head.</summary>
    public sealed record Cut(long From, long To) : AuditFinding;

    /// <summary>The chain was written anew: at an anchored position stands a record that holds by itself, with another code than was anchored.</summary>
    public sealed record Rewritten(AuditAnchor Anchor) : AuditFinding;

    /// <summary>The head does not name the last record.</summary>
    public sealed record WrongHead(AuditHead Head) : AuditFinding;
}
