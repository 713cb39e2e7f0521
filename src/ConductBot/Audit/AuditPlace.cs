namespace ConductBot.Audit;

/// <summary>Where in the chain an intent was recorded.</summary>
/// <param name="Position">The record's position.</param>
internal sealed record AuditPlace(long Position);
