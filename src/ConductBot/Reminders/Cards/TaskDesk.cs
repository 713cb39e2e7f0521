using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Has an act done and shows what is true then; for buttons and words alike.</summary>
internal sealed class TaskDesk(ITasks tasks, TaskCard cards, TaskWords words)
{
    /// <summary>Does it, unless the person decides by a card that is not true any more.</summary>
    public async ValueTask<CardResult> ActAsync(TaskView shown, TaskAct act, TaskActing acting, CancellationToken cancellationToken)
    {
        var text = words[acting.Language];
        var known = shown.Task.History.Any(one => IsOf(one, acting));
        var old = acting.Seen != 0 && acting.Seen != shown.Task.Version && !known;
        if (old && IsDecision(act)) return Now(shown, acting, May.DecideOnTask(acting.Asking, shown.Parties).IsGranted ? text.Old : text.NoLongerYours);

        var request = new ActRequest(acting.ActId, act, acting.Asking, acting.Now);
        var ends = act is TaskAct.Cancel && shown.Series.Recurrence is not null && await tasks.FindSeriesAsync(shown.Task.Id.Series, cancellationToken) is { Tasks.Count: 1 };
        return (ends ? await EndAsync(shown.Task.Id, request, cancellationToken) : await tasks.ActAsync(shown.Task.Id, request, cancellationToken)) switch
        {
            TaskOutcome.Changed changed => Now(changed.Now, acting, ends ? text.DidCancelRepeating : Said(act, changed.Now, acting)),
            TaskOutcome.Refused refused when IsOver(refused.Fault) => Now(refused.Now, acting, words.Of(refused.Fault, acting.Language)),
            TaskOutcome.Refused refused => new CardResult.Refused(words.Of(refused.Fault, acting.Language)),
            TaskOutcome.Denied denied => new CardResult.Refused(old ? text.NoLongerYours : words.Of(denied.Reason, acting.Language)),
            TaskOutcome.Gone => new CardResult.Refused(text.Gone),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>How it stands, for an act that was asked for before and is not done again; with what was said then, as long as nothing was done since.</summary>
    public CardResult Again(TaskView now, TaskAct act, TaskActing acting) =>
        Now(now, acting, now.Task.History is [.., var last] && IsOf(last, acting) ? Said(act, now, acting) : "");

    // What comes back and is one task alone is called off for good: nobody who presses "Hủy việc" expects it again next week.
    private async ValueTask<TaskOutcome> EndAsync(TaskId id, ActRequest request, CancellationToken cancellationToken) =>
        await tasks.ActOnSeriesAsync(id.Series, request, cancellationToken) is not [var outcome] ? new TaskOutcome.Gone()
            : outcome is TaskOutcome.Changed && await tasks.FindAsync(id, cancellationToken) is { } now ? new TaskOutcome.Changed(now)
            : outcome;

    private static bool IsOf(TaskEvent done, TaskActing acting) => string.Equals(done.Act, acting.ActId, StringComparison.Ordinal) && string.Equals(done.By, acting.Asking.Asker?.Id, StringComparison.OrdinalIgnoreCase);

    // Who may not see it any more hears what was done, and nothing of what comes.
    private CardResult.Shown Now(TaskView task, TaskActing acting, string lead)
    {
        if (!May.SeeTask(acting.Asking, task.Parties).IsGranted) return new CardResult.Shown(new AdaptiveCard([RichTextBlock.Of(lead)]).ToElement(), lead);
        var reply = cards.Of(new TaskCardRequest(task, acting.Asking, acting.Language, acting.Now) { Lead = lead });
        return new CardResult.Shown(reply.Card!.Value, reply.Text);
    }

    private string Said(TaskAct act, TaskView now, TaskActing acting)
    {
        var (text, language) = (words[acting.Language], acting.Language);
        var giver = words.Name(now.Series.GivenBy, acting.Asking.Organization, language);
        return act switch
        {
            TaskAct.Start => text.DidStart,
            TaskAct.Report => now.Task.State == TaskState.Done ? text.DidOwn : Format(text.DidReport, giver),
            TaskAct.Confirm => text.DidConfirm,
            TaskAct.Return => text.DidReturn,
            TaskAct.AskMoreTime ask => Format(text.DidAsk, words.Deadline(ask.Until, language), giver),
            TaskAct.GrantMoreTime => Format(text.DidGrant, words.Deadline(now.Deadline, language)),
            TaskAct.RefuseMoreTime => Format(text.DidRefuse, words.Deadline(now.Deadline, language)),
            TaskAct.PassOn pass => Format(text.DidPassOn, now.Series.Title, words.Name(pass.PersonId, acting.Asking.Organization, language)),
            TaskAct.Snooze snooze => Format(text.DidSnooze, words.At(now.Task.SnoozedUntil ?? snooze.Until, language)),
            TaskAct.ChangeDeadline => Format(text.DidChange, words.Deadline(now.Deadline, language)),
            TaskAct.Reassign reassign => Format(text.DidReassign, words.Name(reassign.PersonId, acting.Asking.Organization, language)),
            TaskAct.Cancel => text.DidCancel,
            _ => throw new UnreachableException(),
        };
    }

    // What somebody decides rests on what the card showed; who does the work says so whatever it showed.
    private static bool IsDecision(TaskAct act) =>
        act is TaskAct.Confirm or TaskAct.Return or TaskAct.GrantMoreTime or TaskAct.RefuseMoreTime or TaskAct.ChangeDeadline or TaskAct.Reassign or TaskAct.Cancel;

    // Nothing that could be written differently: what helps is to see how it stands.
    private static bool IsOver(TaskFault fault) => fault is TaskFault.Ended or TaskFault.NotReported or TaskFault.AlreadyReported or TaskFault.NothingAsked or TaskFault.AlreadyAsked;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
