using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Pure: how urgent a task is.</summary>
internal static class TaskUrgency
{
    /// <summary>0 overdue, 1 today, 2 until Sunday, 3 later, 4 waits to be confirmed.</summary>
    public static int Of(TaskView task, DateTimeOffset now)
    {
        if (task.Task.State == TaskState.Reported) return 4;
        if (task.IsLate(now)) return 0;
        var today = VietnamClock.DayOf(now);
        if (task.Deadline.Day <= today) return 1;
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return task.Deadline.Day <= sunday ? 2 : 3;
    }

    /// <summary>The heading of each.</summary>
    public static string Heading(int urgency, TaskListTexts text) => urgency switch
    {
        0 => text.Overdue,
        1 => text.Today,
        2 => text.Week,
        3 => text.Later,
        _ => text.Waiting,
    };
}
