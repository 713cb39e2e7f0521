namespace ConductBot.Audit;

/// <summary>A record of the chain.</summary>
/// <param name="Position">From 1, without gaps.</param>
/// <param name="At">When the act was.</param>
/// <param name="Actor">A pseudonym; empty when nobody is known.</param>
/// <param name="Act">What.</param>
/// <param name="Subject">To what.</param>
/// <param name="Intent">The intent's id.</param>
/// <param name="Previous">The code of the record before it, in hex; that of position 0 is empty.</param>
/// <param name="Code">HMAC-SHA256 over all of that, in hex.</param>
public sealed record AuditRecord(long Position, DateTimeOffset At, string Actor, AuditAct Act, string Subject, string Intent, string Previous, string Code);
