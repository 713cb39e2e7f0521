using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Digests;

/// <summary>Pure: how a manager's tasks stand.</summary>
/// <param name="Overdue">Open, the time over; the longest first.</param>
/// <param name="Waiting">Reported done, or more time asked for: somebody has to decide.</param>
/// <param name="Open">The other open ones, by deadline.</param>
/// <param name="Ended">Done since the Monday before, the newest first.</param>
/// <param name="Late">How many of those too late.</param>
internal sealed record DigestFigures(IReadOnlyList<TaskView> Overdue, IReadOnlyList<TaskView> Waiting, IReadOnlyList<TaskView> Open, IReadOnlyList<TaskView> Ended, int Late)
{
    private const int DaysOfWeek = 7;

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Overdue.Count + Waiting.Count + Open.Count + Ended.Count == 0;

    public static DigestFigures Of(IEnumerable<TaskView> tasks, DateTimeOffset now)
    {
        var day = VietnamClock.DayOf(now);
        var since = VietnamClock.At(day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek) - DaysOfWeek), TimeOnly.MinValue);
        var all = tasks.DistinctBy(view => view.Task.Id).OrderBy(view => view.Deadline.At).ThenBy(view => view.Task.Id.ToString(), StringComparer.Ordinal).ToList();
        var ended = all.Where(view => view.Task.State == TaskState.Done && view.Task.Ended >= since).OrderByDescending(view => view.Task.Ended).ToList();
        var waiting = all.Where(IsWaiting).ToList();
        var open = all.Where(view => view.IsOpen && !IsWaiting(view)).ToLookup(view => view.IsLate(now));
        return new DigestFigures([.. open[true]], waiting, [.. open[false]], ended, ended.Count(view => view.IsLate(now)));
    }

    private static bool IsWaiting(TaskView view) => view.Task.State == TaskState.Reported || (view.IsOpen && view.Task.Asked is not null);
}
