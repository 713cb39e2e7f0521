using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Tasks;

/// <summary>An act and who does it.</summary>
/// <param name="ActId">Stable id, 1 to 64 characters: the same act again is done once.</param>
/// <param name="Act">What.</param>
/// <param name="Asking">Who, asked anew at this moment.</param>
/// <param name="Now">The time.</param>
public sealed record ActRequest(string ActId, TaskAct Act, Asking Asking, DateTimeOffset Now);
