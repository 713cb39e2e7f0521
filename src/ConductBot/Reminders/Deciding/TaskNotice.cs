namespace ConductBot.Reminders.Deciding;

/// <summary>Somebody is to be told something, once.</summary>
/// <param name="Kind">What.</param>
/// <param name="To">Whom: <see cref="Organization.Person.Id"/>.</param>
/// <param name="Act">The act that it comes from, as in <see cref="Tasks.TaskEvent.Act"/>.</param>
internal sealed record TaskNotice(TaskNoticeKind Kind, string To, string Act);
