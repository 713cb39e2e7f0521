using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Pure: what comes next of a series that comes back.</summary>
/// <param name="Series">The next one; null when it ends because its giver left or nobody is left whom the giver may give it.</param>
/// <param name="Dropped">Those who get it no more.</param>
internal sealed record NextOccurrence(SeriesView? Series, IReadOnlyList<TaskAssignee> Dropped)
{
    private const int MostSkipped = 5000;

    /// <summary>The day of the next occurrence: after a downtime the first whose deadline is not over.</summary>
    public static DateOnly DayOf(TaskSeries series, WorkingCalendar calendar, DateTimeOffset now)
    {
        var day = series.Deadline.Day;
        for (var skipped = 0; skipped < MostSkipped; skipped++)
        {
            day = RecurrenceRule.Next(series.Recurrence!, day, calendar);
            if (new TaskDeadline(day, series.Deadline.Time).At > now) break;
        }

        return day;
    }

    public static NextOccurrence Of(SeriesRecord head, DateOnly day, OrganizationSnapshot organization, DateTimeOffset now)
    {
        var asking = new Asking(organization, organization.Person(head.Series.GivenBy), VietnamClock.DayOf(now));
        if (asking.Asker is not { } giver || !giver.IsHereOn(asking.Day)) return new NextOccurrence(null, []);

        var kept = head.Assignees.Where(assignee => GiveDecision.May(asking, assignee).IsGranted).ToList();
        var dropped = head.Assignees.Except(kept).ToList();
        if (kept.Count == 0) return new NextOccurrence(null, dropped);

        var id = IdOf(head.Series, day);
        var series = head.Series with { Id = id, Given = now, Deadline = new TaskDeadline(day, head.Series.Deadline.Time), DeadlineVersion = 0 };
        return new NextOccurrence(new SeriesView(series, GiveDecision.Tasks(id, kept, now)), dropped);
    }

    public static string IdOf(TaskSeries series, DateOnly day) => GiveDecision.SeriesId(series.GivenBy, $"{series.Id} {day:yyyyMMdd}");
}
