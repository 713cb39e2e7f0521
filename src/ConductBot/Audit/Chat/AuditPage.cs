namespace ConductBot.Audit.Chat;

/// <summary>A page of the audit.</summary>
/// <param name="Records">The newest first.</param>
/// <param name="Next">The position from which older ones are looked for, or null when there are none.</param>
internal sealed record AuditPage(IReadOnlyList<AuditRecord> Records, long? Next);
