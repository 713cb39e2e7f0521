namespace ConductBot.Audit;

/// <summary>The end of the chain.</summary>
/// <param name="Position">The last record's; 0 for none.</param>
/// <param name="Code">Its code, in hex.</param>
public sealed record AuditHead(long Position, string Code)
{
    /// <summary>Before the first record.</summary>
    public static readonly AuditHead Start = new(0, "");
}
