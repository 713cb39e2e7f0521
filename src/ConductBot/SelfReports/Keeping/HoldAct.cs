namespace ConductBot.SelfReports.Keeping;

/// <summary>Who holds or releases, and when.</summary>
/// <param name="ActId">Stable id: the same act again is done once.</param>
/// <param name="By">A person's id, or the operator.</param>
/// <param name="Now">The time.</param>
public sealed record HoldAct(string ActId, string By, DateTimeOffset Now);
