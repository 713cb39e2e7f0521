namespace ConductBot.SelfReports.Anonymous;

/// <summary>Somebody who has a code does something about its report.</summary>
/// <param name="Code">The code.</param>
/// <param name="ActId">The same again is done once.</param>
/// <param name="Now">The time; only its day is kept.</param>
internal sealed record CodeAct(ReportCode Code, string ActId, DateTimeOffset Now);
