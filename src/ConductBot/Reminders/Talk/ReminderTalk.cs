using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>What somebody wants to be reminded of: "nhắc tôi thứ sáu 15h nộp báo cáo", "30 phút nữa nhắc tôi gọi lại cho chị Lan". Pure.</summary>
internal static class ReminderTalk
{
    private static readonly ReminderPlan OnTheDay = new() { Before = [], OnTheDay = DayReminder.Morning, DailyAfter = 0, TellsManager = false, WeeklyAfter = 0 };
    private static readonly PhraseTable<bool> Joined = new((",|;|+|&", true));

    /// <summary>The wish; null when others are to be reminded too, or it is no wish.</summary>
    public static TaskWish? Read(string normal, (string Before, string After) said, (Asking Asking, DateContext Context) at)
    {
        if (IsForOthers(said.After, at.Asking)) return null;

        var spoken = Spoken.Of(said, at.Context);
        var when = When(spoken.Reading);
        var deadline = when is null ? new DeadlineRead() : Deadline(when, spoken.Words(when), at.Context);
        var (title, detail) = TitleRule.Of(spoken.Used(when));
        if (title.Length == 0 && when is null && normal.Length > 40) return null;

        var draft = new TaskDraft
        {
            Title = title, Detail = spoken.Detail(detail), Deadline = deadline.Deadline, Recurrence = deadline.Recurrence, Urgent = spoken.Urgent, Together = false,
            Assignees = at.Asking.Asker is { } asker ? [new TaskAssignee.OnePerson(asker.Id)] : [],
            Plan = GiveTalk.Plan(PlanOf(deadline), spoken.Reading.Leads),
        };
        var wish = new TaskWish(draft, normal) { Doubts = deadline.Doubt is { } doubt ? [doubt] : [], Notes = deadline.Note is { } note ? [note] : [] };
        return QuestionSigns.In(normal, GiveTalk.HasTime(wish) ? Completeness.Complete : Completeness.Partly) ? null : wish;
    }

    /// <summary>What somebody set for oneself with a time comes then; with a day alone in its morning.</summary>
    public static ReminderPlan PlanOf(DeadlineRead deadline) => Plan(deadline.Deadline, deadline.Doubt is TaskDoubt.WhichMoment { Choices: [{ Time: not null }, ..] } or TaskDoubt.WhichRepeat { Time: not null });

    /// <summary>The plan of what somebody sets for oneself.</summary>
    public static ReminderPlan Plan(TaskDeadline? deadline, bool hasTime = false) => deadline?.Time is not null || hasTime ? ReminderPlan.Once : OnTheDay;

    // What stands first says when; a day in what is to be done is not when to remind of it.
    private static DateOutcome? When(DateReading reading)
    {
        var times = reading.Findings.Where(finding => finding.Outcome is not DateOutcome.RemindBefore).ToArray();
        return times.Length > 1 && times[0].Spans[0].Start == 0 && times[0].Outcome is not DateOutcome.Refused && reading.When is not DateOutcome.Refused ? times[0].Outcome : reading.When;
    }

    // "sau Tết", "từ thứ hai": then, since there is nothing to be late with.
    private static DeadlineRead Deadline(DateOutcome when, string said, DateContext context) =>
        DeadlineRule.Of(when is DateOutcome.Clear { Moment: { Bound: Bound.After } after } ? new DateOutcome.Clear(after with { Bound = Bound.At }) : when, said, context);

    // "nhắc tôi và anh Nam", "nhắc em Hoa".
    private static bool IsForOthers(string rest, Asking asking)
    {
        var tokens = DateTokens.Of(rest);
        if (TaskPhrases.AndOthers.At(tokens, 0) is { } and) return and.End < tokens.Count && Named(rest[tokens[and.End].Start..], asking);
        if (Joined.At(tokens, 0) is { } joined && joined.End < tokens.Count && Named(rest[tokens[joined.End].Start..], asking)) return true;
        return tokens.Count > 0 && tokens[0].Capital && Named(rest, asking);
    }

    private static bool Named(string text, Asking asking) => new OrganizationLookup(asking, LookupScope.Anybody).AtStart(text) is { Outcome: LookupOutcome.Found { Target: LookupTarget.OnePerson or LookupTarget.OneUnit } or LookupOutcome.Several };
}
