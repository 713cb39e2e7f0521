namespace ConductBot.Storage;

/// <summary>What became of a batch: a closed set.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome() { }

    /// <summary>Durable. <paramref name="ETags"/> are in the order of the writes, null for a delete.</summary>
    public sealed record Written(IReadOnlyList<string?> ETags) : WriteOutcome;

    /// <summary>Nothing was written, because the write at <paramref name="Index"/> (the first that failed) met another state than it expected.</summary>
    public sealed record Conflict(int Index, string Row, ConflictKind Kind) : WriteOutcome;
}
