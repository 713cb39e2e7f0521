using ConductBot.Organization.Permissions;

namespace ConductBot.SelfReports.Filing;

/// <summary>Who does something about a report, and when.</summary>
/// <param name="ActId">Stable id, 1 to 64 characters: the same act again is done once.</param>
/// <param name="Asking">Who, asked anew at this moment.</param>
/// <param name="Now">The time.</param>
public sealed record ReportAct(string ActId, Asking Asking, DateTimeOffset Now);
