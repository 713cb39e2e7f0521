namespace ConductBot.Audit;

/// <summary>The result of walking the whole chain.</summary>
/// <param name="Head">Its end as stored.</param>
/// <param name="Anchor">The last anchor, or null when there is none.</param>
/// <param name="Findings">What is wrong; empty when nothing is.</param>
public sealed record AuditVerification(AuditHead Head, AuditAnchor? Anchor, IReadOnlyList<AuditFinding> Findings);
