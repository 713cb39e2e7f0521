namespace ConductBot.Reminders.Lists;

/// <summary>What a message wants done about a task of the list.</summary>
/// <param name="Verb">A verb of <see cref="Tasks.TaskVerbs"/>.</param>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Words">What else the message says: until when, to whom.</param>
/// <param name="Reason">Why, or a note; "" for none.</param>
internal sealed record ListAct(string Verb, int Number, string Words, string Reason);
