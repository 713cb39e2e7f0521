using ConductBot.Conversations;

namespace ConductBot.Reminders.Lists;

/// <summary>A list as it is shown.</summary>
/// <param name="Reply">The card and its words.</param>
/// <param name="Listed">What its numbers mean, from 1: tasks, or series as <c>series:…</c>.</param>
internal sealed record TaskListsShown(Reply Reply, IReadOnlyList<string> Listed);
