namespace ConductBot.Deliveries.Storing;

/// <summary>A tenant's pace.</summary>
/// <param name="Factor">Share of the usual pace.</param>
/// <param name="BlockedUntil">When something may go again; null when at once.</param>
/// <param name="Changed">When the share was last lowered or raised.</param>
internal sealed record TenantPaceRecord(double Factor, DateTimeOffset? BlockedUntil, DateTimeOffset Changed);
