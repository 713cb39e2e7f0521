namespace ConductBot.Reminders.Proposals.Storing;

/// <summary>Which of today's units a body's tasks go to, as a manager has chosen.</summary>
/// <param name="Unit">Id of the unit.</param>
/// <param name="By">Who chose.</param>
internal sealed record BodyUnit(string Unit, string By);
