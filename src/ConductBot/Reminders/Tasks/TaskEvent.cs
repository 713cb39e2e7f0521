namespace ConductBot.Reminders.Tasks;

/// <summary>What happened to a task.</summary>
/// <param name="Act">The act's stable id: the same act again is known by it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="What">The act.</param>
public sealed record TaskEvent(string Act, DateTimeOffset At, string By, TaskAct What);
