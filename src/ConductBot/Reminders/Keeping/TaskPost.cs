using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Keeping;

/// <summary>Hands in what is to be told. The same again changes nothing.</summary>
internal sealed class TaskPost(IDeliveries deliveries, IOrganization organization, WorkingCalendar calendar, TimeProvider time)
{
    /// <summary>Names the act of giving in notices.</summary>
    public const string Giving = "give";

    // As long as it takes until every shard of timers was looked at, and more where nobody waits for the minute.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BriefGathering = TimeSpan.FromSeconds(3);

    /// <summary>Tells of an act.</summary>
    public async ValueTask TellAsync(TaskView task, IReadOnlyList<TaskNotice> notices, CancellationToken cancellationToken)
    {
        if (notices.Count > 0) await deliveries.EnqueueAsync([.. notices.Select(notice => New(TaskMessage.Of(task, notice), HoursOf(task, notice.Kind)))], cancellationToken);
    }

    /// <summary>Tells those who are to do the tasks of a new series.</summary>
    public async ValueTask TellGivenAsync(SeriesView series, CancellationToken cancellationToken)
    {
        var (snapshot, day) = (organization.Current, VietnamClock.DayOf(time.GetUtcNow()));
        var told = new List<NewDelivery>();
        foreach (var view in series.Views)
        {
            if (TaskPeople.Assignee(view, snapshot, day) is not { } person || string.Equals(person.Id, series.Series.GivenBy, StringComparison.OrdinalIgnoreCase)) continue;
            told.Add(New(TaskMessage.Of(view with { Task = view.Task with { Round = 0 } }, new TaskNotice(TaskNoticeKind.Given, person.Id, Giving)), HoursOf(view, TaskNoticeKind.Given)));
        }

        if (told.Count > 0) await deliveries.EnqueueAsync(told, cancellationToken);
    }

    /// <summary>Hands in other messages. What keeps the sending hours goes half a minute later, the rest after seconds, so that what falls due at the same moment for a person comes together, although timers do not fire at the same instant.</summary>
    public async ValueTask SendAsync(IReadOnlyList<(DeliveryId Id, SendingTime Hours, string? Content)> messages, CancellationToken cancellationToken)
    {
        if (messages.Count > 0) await deliveries.EnqueueAsync([.. messages.Select(one => New(one.Id, one.Hours) with { Content = one.Content, Due = time.GetUtcNow() + (one.Hours == SendingTime.OfficeHours ? Gathering : BriefGathering), GoesAlong = true })], cancellationToken);
    }

    private NewDelivery New(DeliveryId id, SendingTime hours) => new() { Id = id, Kind = TaskMessage.Kind, Due = time.GetUtcNow(), Hours = hours };

    // What begins a round goes at once where no sending hour is left before the deadline.
    private SendingTime HoursOf(TaskView task, TaskNoticeKind kind)
    {
        if (task.Series.Urgent) return SendingTime.AnyTime;
        var begins = kind is TaskNoticeKind.Given or TaskNoticeKind.DeadlineChanged or TaskNoticeKind.MoreTimeGranted or TaskNoticeKind.PassedOnTo or TaskNoticeKind.ReassignedTo or TaskNoticeKind.Returned;
        return begins && TaskPlan.Of(PlanFrame.Of(task), calendar).GoesAtOnce ? SendingTime.AnyTime : SendingTime.OfficeHours;
    }
}
