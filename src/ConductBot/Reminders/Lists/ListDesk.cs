using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Does what a message wants done about a task of the list that was shown last.</summary>
internal sealed class ListDesk(ListParts parts, WorkingCalendar calendar)
{
    private static readonly TimeSpan Remembers = TimeSpan.FromHours(24);

    /// <summary>What is shown, and the numbers' meaning after it.</summary>
    public async ValueTask<TaskListsShown> ActAsync(ListAct act, TalkState state, (string ActId, DraftView View) by, CancellationToken cancellationToken)
    {
        var (view, text) = (by.View, parts.Lists[by.View.Language]);
        if (state.Listed.Count == 0 || view.Now - state.ListedAt > Remembers) return Said(text.NoList, state);
        if (act.Number > state.Listed.Count) return Said(Format(text.NoNumber, act.Number), state);

        var listed = state.Listed[act.Number - 1];
        if (listed.StartsWith(TaskListCards.SeriesMark, StringComparison.Ordinal)) return await SeriesAsync(act, listed[TaskListCards.SeriesMark.Length..], state, by, cancellationToken);
        var cardText = parts.Words[view.Language];
        if (TaskId.Read(listed) is not { } id || await parts.Tasks.FindAsync(id, cancellationToken) is not { } task) return Said(cardText.Gone, state);
        if (Organization.Permissions.May.SeeTask(view.Asking, task.Parties) is Organization.Permissions.Permission.Denied denied) return Said(parts.Words.Of(denied.Reason, view.Language), state);

        var acting = new TaskActing(by.ActId, view.Asking, view.Language, view.Now);
        if (act.Verb == TaskVerbs.Show) return new TaskListsShown(parts.Cards.Of(new TaskCardRequest(task, view.Asking, view.Language, view.Now)), state.Listed);
        if (act.Verb == TaskVerbs.Basis) return Shown(await parts.Basis.ShowAsync(task, acting, cancellationToken), state);
        return Read(act, task, acting) switch
        {
            ActRead.Meant meant => Shown(await parts.Desk.ActAsync(task, meant.Act, acting, cancellationToken), state),
            ActRead.Unclear unclear => Said(unclear.Text, state),
            _ => throw new UnreachableException(),
        };
    }

    private async ValueTask<TaskListsShown> SeriesAsync(ListAct act, string id, TalkState state, (string ActId, DraftView View) by, CancellationToken cancellationToken)
    {
        var view = by.View;
        if (await parts.Tasks.FindSeriesAsync(id, cancellationToken) is not { } series) return Said(parts.Words[view.Language].Gone, state);
        TaskAct? what = null;
        switch (act.Verb)
        {
            case TaskVerbs.Confirm:
                what = new TaskAct.Confirm();
                break;
            case TaskVerbs.Cancel:
                what = new TaskAct.Cancel(act.Reason);
                break;
            case TaskVerbs.Change:
                var (until, doubt) = Until(act, view);
                if (until is null) return Said(doubt, state);
                what = new TaskAct.ChangeDeadline(until, act.Reason);
                break;
            default:
                break;
        }

        if (what is null) return parts.Series.Of(series, 0, view);
        var (done, said) = await parts.SeriesDesk.ActAsync(id, new ActRequest(by.ActId, what, view.Asking, view.Now), view.Language, cancellationToken);
        return done && await parts.Tasks.FindSeriesAsync(id, cancellationToken) is { } after ? parts.Series.Of(after, 0, view, said) with { Listed = state.Listed } : Said(said, state);
    }

    private ActRead Read(ListAct act, TaskView task, TaskActing acting)
    {
        var (text, view) = (parts.Lists[acting.Language], new DraftView(acting.Asking, acting.Language, acting.Now));
        switch (act.Verb)
        {
            case TaskVerbs.Done:
                return new ActRead.Meant(new TaskAct.Report(Note(act.Reason, out var link), link));
            case TaskVerbs.Start:
                return new ActRead.Meant(new TaskAct.Start(act.Reason));
            case TaskVerbs.Confirm:
                return new ActRead.Meant(new TaskAct.Confirm());
            case TaskVerbs.Grant:
                return new ActRead.Meant(new TaskAct.GrantMoreTime());
            case TaskVerbs.Refuse:
                return new ActRead.Meant(new TaskAct.RefuseMoreTime(act.Reason));
            case TaskVerbs.Cancel:
                return new ActRead.Meant(new TaskAct.Cancel(act.Reason));
            case TaskVerbs.Return:
                return act.Reason.Length > 0 ? new ActRead.Meant(new TaskAct.Return(act.Reason)) : new ActRead.Unclear(parts.Words[acting.Language].FaultReasonMissing);
            case TaskVerbs.PassOn:
                return parts.Reader.Person(Name(act.Words), acting, id => new TaskAct.PassOn(id, act.Reason));
            case TaskVerbs.Reassign:
                return parts.Reader.Person(Name(act.Words), acting, id => new TaskAct.Reassign(id, act.Reason));
            case TaskVerbs.Snooze:
                var at = Moment(act, view, out var doubt);
                return at is { } moment ? new ActRead.Meant(new TaskAct.Snooze(SnoozeTimes.On(moment.Day, moment.Time, calendar))) : new ActRead.Unclear(doubt);
            case TaskVerbs.MoreTime:
                if (Days(act.Words, view) is { } days) return act.Reason.Length > 0 ? new ActRead.Meant(new TaskAct.AskMoreTime(MoreTimeRule.After(task.Deadline, days, (acting.Now, calendar)), act.Reason)) : new ActRead.Unclear(Format(text.NeedReason, act.Number));
                var (until, why) = Until(act, view);
                return until is null ? new ActRead.Unclear(why) : act.Reason.Length > 0 ? new ActRead.Meant(new TaskAct.AskMoreTime(until, act.Reason)) : new ActRead.Unclear(Format(text.NeedReason, act.Number));
            case TaskVerbs.Change:
                var (changed, asked) = Until(act, view);
                return changed is null ? new ActRead.Unclear(asked) : new ActRead.Meant(new TaskAct.ChangeDeadline(changed, act.Reason));
            default:
                throw new UnreachableException();
        }
    }

    private (TaskDeadline? Until, string Doubt) Until(ListAct act, DraftView view) =>
        Moment(act, view, out var doubt) is { } moment ? (moment is { Bound: Bound.Before, Time: null } ? new TaskDeadline(moment.Day.AddDays(-1)) : new TaskDeadline(moment.Day, moment.Time), "") : (null, doubt);

    private Moment? Moment(ListAct act, DraftView view, out string doubt)
    {
        var text = parts.Lists[view.Language];
        var reading = DateReader.Read(act.Words, new DateContext(view.Now, calendar, view.Language));
        doubt = Format(text.NeedTime, act.Number);
        switch (reading.When)
        {
            case DateOutcome.Clear clear:
                return clear.Moment;
            case DateOutcome.Ambiguous ambiguous:
                doubt = Format(text.AskTime, parts.Dates.Doubt(ambiguous, act.Words, view.Language) ?? "");
                return null;
            case DateOutcome.Passed or DateOutcome.Refused:
                doubt = parts.Dates.Doubt(reading.When, act.Words, view.Language) ?? doubt;
                return null;
            default:
                return null;
        }
    }

    // "3 ngày" alone is a number of days more.
    private int? Days(string words, DraftView view)
    {
        var leads = DateReader.Read($"nhắc trước {words.Replace("more ", "", StringComparison.OrdinalIgnoreCase)}", new DateContext(view.Now, calendar)).Leads.ToArray();
        if (leads is not [{ Counts: [var count] } one]) return null;
        var days = one.Unit switch { LeadUnit.Days or LeadUnit.WorkingDays => count, LeadUnit.Weeks => count * 7, LeadUnit.Months => count * 30, _ => 0 };
        return days is >= 1 and <= MoreTimeRule.MostDays ? days : null;
    }

    private static string? Name(string words)
    {
        var name = words.Trim();
        foreach (var word in new[] { "cho ", "sang ", "to ", "lại cho " }) if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) name = name[word.Length..].Trim();
        return name.Length is 0 or > 100 ? null : name;
    }

    // A link in the note is the evidence.
    private static string Note(string words, out string? link)
    {
        link = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        return link is null ? words : words.Replace(link, "", StringComparison.Ordinal).Trim(' ', ',', ':', ';', '(', ')');
    }

    private static TaskListsShown Shown(CardResult result, TalkState state) => new(new PressOutcome(result).AsReply()!, state.Listed);

    private static TaskListsShown Said(string text, TalkState state) => new(new Reply(text) { Audience = ReplyAudience.Person }, state.Listed);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
