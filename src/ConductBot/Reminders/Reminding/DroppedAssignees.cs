using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Those who get a recurring task no more, as a delivery carries them: ids alone.</summary>
internal static class DroppedAssignees
{
    private const int Most = 100;

    public static string? Write(IReadOnlyList<TaskAssignee> dropped) => dropped.Count == 0 ? null : string.Join(' ', dropped.Take(Most).Select(one => one switch
    {
        TaskAssignee.OnePerson person => $"p:{person.Id}",
        TaskAssignee.WholeUnit unit => $"u:{unit.Id}",
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    public static IReadOnlyList<TaskAssignee> Read(string? content) =>
        [.. (content ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one[0] == 'u' ? (TaskAssignee)new TaskAssignee.WholeUnit(one[2..]) : new TaskAssignee.OnePerson(one[2..]))];
}
