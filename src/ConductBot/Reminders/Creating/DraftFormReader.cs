using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Reads the form of a draft. Nothing in it is trusted, and nothing that was written is lost: what is wrong is said above the form.</summary>
internal sealed class DraftFormReader(DraftWords words, BasisFinder basis, WorkingCalendar calendar)
{
    /// <summary>The draft as the form has it, or what to change in words.</summary>
    public async ValueTask<(PendingTask? Pending, string Fault)> ReadAsync(PendingTask pending, PressData data, DraftView view, CancellationToken cancellationToken)
    {
        var draft = pending.Draft;
        var (title, detail) = (data.Text(CreationVerbs.Title) ?? "", data.Text(CreationVerbs.Detail) ?? "");
        if (title.Length > TaskSeries.TitleCharacters || detail.Length > TaskSeries.DetailCharacters) return (null, words.Tasks.Of(TaskFault.TooLong, view.Language));
        if (Plan(draft, data, view) is not { } plan) return (null, string.Format(CultureInfo.InvariantCulture, words[view.Language].FaultBefore, data.Text(CreationVerbs.Before)));

        var deadline = data.Date(CreationVerbs.Day) is { } day ? new TaskDeadline(day, data.Time(CreationVerbs.Time)) : null;
        var own = DraftRule.IsForOneself(draft, view.Asking);
        var next = pending.With(draft with
        {
            Title = title, Detail = detail, Deadline = deadline, Recurrence = Repeats(draft, data.Text(CreationVerbs.Repeat), deadline), Plan = own ? Own(plan, draft, deadline) : plan.OnTheDay == DayReminder.AtTheTime && deadline?.Time is null ? plan with { OnTheDay = DayReminder.Morning } : plan,
            Urgent = own ? draft.Urgent : data.IsTicked(CreationVerbs.Urgent),
        }) with { Doubts = [], Notes = [] };
        if (own) return (next, "");

        var named = NamesReader.Read(data.Text(CreationVerbs.Who) ?? "", view.Asking);
        var together = data.Choice(CreationVerbs.Together, [DraftForm.Each, DraftForm.Whole]) switch
        {
            DraftForm.Each => false,
            DraftForm.Whole when draft.Together is not null || named.Assignees.OfType<TaskAssignee.WholeUnit>().Any() => true,
            _ => draft.Together,
        };
        var (clause, note) = await BasisAsync(draft, data.Text(CreationVerbs.Basis), view, cancellationToken);
        return (next with
        {
            Draft = next.Draft with { Assignees = named.Assignees, Unknown = named.Unknown, Together = together, Basis = clause },
            Doubts = named.Doubts,
            Notes = note is null ? named.Notes : [.. named.Notes, note],
        }, "");
    }

    /// <summary>The reminders that words such as "trước 7, 3, 1 ngày làm việc; trước 2 giờ" ask for; null when they cannot be read.</summary>
    public IReadOnlyList<ReminderLead>? Leads(string said, DraftView view)
    {
        var leads = new List<ReminderLead>();
        foreach (var part in said.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var context = new DateContext(view.Now, calendar, view.Language);
            var read = new[] { $"nhắc {part}", $"nhắc trước {part}", $"remind me {part}", $"remind me {part} before" }.Select(words => DateReader.Read(words, context).Leads.ToList()).FirstOrDefault(found => found.Count > 0);
            if (read is null) return null;
            leads.AddRange(read.SelectMany(lead => lead.Counts.Select(count => new ReminderLead(count, lead.Unit))));
        }

        return leads.Count > ReminderPlan.MostLeads ? null : [.. leads.Distinct()];
    }

    private ReminderPlan? Plan(TaskDraft draft, PressData data, DraftView view)
    {
        if (Leads(data.Text(CreationVerbs.Before) ?? "", view) is not { } leads) return null;
        var plan = draft.Plan with { Before = leads };
        if (data.Choice(CreationVerbs.OnDay, Enum.GetNames<DayReminder>()) is { } day) plan = plan with { OnTheDay = Enum.Parse<DayReminder>(day) };
        if (DraftRule.IsForOneself(draft, view.Asking) || data.IsTicked(CreationVerbs.After) == DraftForm.IsChased(plan)) return plan;
        return data.IsTicked(CreationVerbs.After)
            ? plan with { DailyAfter = ReminderPlan.Usual.DailyAfter, TellsManager = ReminderPlan.Usual.TellsManager, WeeklyAfter = ReminderPlan.Usual.WeeklyAfter }
            : plan with { DailyAfter = 0, TellsManager = false, WeeklyAfter = 0 };
    }

    // A time that was added is when one wants to be reminded; without one it is that day's morning.
    private static ReminderPlan Own(ReminderPlan plan, TaskDraft before, TaskDeadline? deadline) => (before.Deadline?.Time, deadline?.Time) switch
    {
        (null, not null) => plan with { OnTheDay = DayReminder.AtTheTime },
        (_, null) when plan.OnTheDay == DayReminder.AtTheTime => plan with { OnTheDay = DayReminder.Morning },
        _ => plan,
    };

    private static Recurrence? Repeats(TaskDraft draft, string? chosen, TaskDeadline? deadline) => (chosen, deadline) switch
    {
        (DraftForm.Keep, _) => draft.Recurrence,
        (nameof(Recurrence.Daily), _) => new Recurrence.Daily(),
        (nameof(Recurrence.Weekly), { } until) => new Recurrence.Weekly(until.Day.DayOfWeek),
        (nameof(Recurrence.Monthly), { } until) => new Recurrence.Monthly(until.Day.Day),
        (nameof(Recurrence.MonthlyLastWorkingDay), _) => new Recurrence.MonthlyLastWorkingDay(),
        (nameof(Recurrence.Quarterly), _) => new Recurrence.Quarterly(),
        (nameof(Recurrence.Yearly), { } until) => new Recurrence.Yearly(until.Day.Month, until.Day.Day),
        _ => null,
    };

    private async ValueTask<(Directives.ClauseId? Clause, TaskNote? Note)> BasisAsync(TaskDraft draft, string? said, DraftView view, CancellationToken cancellationToken)
    {
        if (said is null) return (null, null);
        if (draft.Basis is { } same && said == words.Basis(same, view.Language)) return (same, null);
        var read = await basis.OfAsync(said, view.Now, cancellationToken);
        return (read.Basis, read.Note ?? (read.Basis is null ? new TaskNote(TaskNoteKind.BasisUnknown, said) : null));
    }
}
