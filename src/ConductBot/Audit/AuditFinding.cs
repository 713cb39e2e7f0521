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

    /// <summary>Records from a position to another are missing: many within the chain, or at its end up to what was anchored or the head names.</summary>
    public sealed record Cut(long From, long To) : AuditFinding;

    /// <summary>The chain was written anew: at an anchored position stands a record that holds by itself, with another code than was anchored.</summary>
    public sealed record Rewritten(AuditAnchor Anchor) : AuditFinding;

    /// <summary>The head does not name the last record.</summary>
    public sealed record WrongHead(AuditHead Head) : AuditFinding;

    /// <summary>Among the records stands a row that is none.</summary>
    public sealed record Foreign(string Row) : AuditFinding;

    /// <summary>It is marked that an intent was recorded, and it was not where the mark says: with a mark planted beforehand an act would never come into the chain.</summary>
    public sealed record WrongMark(string Row) : AuditFinding;

    /// <summary>A record has no mark that says where its intent was recorded: it could be recorded again.</summary>
    public sealed record NoMark(long Position) : AuditFinding;
}
