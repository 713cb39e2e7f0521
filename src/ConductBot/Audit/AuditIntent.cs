namespace ConductBot.Audit;

/// <summary>An act that is to stand in the chain; written in the act's own batch.</summary>
/// <param name="Id">Names the act: the same again is recorded once. 1 to 100 letters, digits and <c>- _ . : @ =</c>.</param>
/// <param name="At">When; of an act without a name only the day.</param>
/// <param name="Actor">Who: a person's id, a code of the system such as <c>system:retention</c>, or null for nobody who is known.</param>
/// <param name="Act">What.</param>
/// <param name="Subject">To what: ids, never words that somebody wrote; at most 200 characters.</param>
public sealed record AuditIntent(string Id, DateTimeOffset At, string? Actor, AuditAct Act, string Subject);
