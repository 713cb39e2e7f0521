using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Lists;

namespace ConductBot.Reminders.Talk;

/// <summary>Answers "giao chị Hoa …", "nhắc tôi …", "việc của tôi", "việc đã giao", "việc của phòng", "xong việc 2", and what is said to a task that is drawn up; leaves every other message to others.</summary>
internal sealed class TaskHandler(TaskPresser presser, TaskCreation creation, TaskListCards lists, ListDesk desk, WorkingCalendar calendar) : ITurnHandler
{
    private static readonly TimeSpan Waits = TimeSpan.FromMinutes(30);
    private readonly PassedOver _passed = new();

    /// <inheritdoc/>
    public string Name => TaskPresses.HandlerName;

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;

        var state = TalkState.Read(turn.State);
        var pending = state.Pending is [.., var last] && last.Given is null && turn.Now - last.Shown < Waits && (turn.GoesOnFrom(Name) || DraftEdits.IsPlain(turn.Text)) ? last : null;
        if (pending is null && _passed.Knows(turn)) return null;
        var (list, act) = (ListIntents.Of(turn.Text), ListActs.Read(turn.Text));
        if (pending is null && list is null && act is null && !TaskTalk.MayBe(turn.Text, new DateContext(turn.Now, calendar, turn.Language))) return _passed.Note(turn);

        var (asking, unknown) = await presser.WhoAsync(turn, cancellationToken);
        var context = new DateContext(turn.Now, calendar, turn.Language);
        var wish = TaskTalk.Read(turn.Text, asking ?? new Asking(presser.Organization, null, VietnamClock.DayOf(turn.Now)), context);
        if (asking is null) return wish is null && list is null && act is null ? null : new TurnResult([new Reply(unknown) { Audience = ReplyAudience.Person }], turn.State);

        var view = new DraftView(asking, turn.Language, turn.Now);
        if (list is { } kind) return Listed(await lists.ShowAsync(kind, 0, view, cancellationToken), state, turn.Now);
        if (act is not null) return Listed(await desk.ActAsync(act, state, (turn.TurnId, view), cancellationToken), state, state.ListedAt);

        // "giao chị Hoa" names who is to do what is drawn up; with something to do it is a task of its own.
        var names = wish is { Draft: { Title.Length: 0, Assignees.Count: > 0 }, IsAboutTheAnswer: false };
        if (pending is not null && (wish is null || names) && await creation.SayAsync(turn.Text, pending, view, cancellationToken) is { } said) return Drawn(said, state, pending);
        return wish is null ? null : Drawn(await creation.BeginAsync(wish, turn, view, cancellationToken), state, null);
    }

    private static TurnResult Drawn(CreationStep step, TalkState state, PendingTask? before) =>
        new([step.Reply], (step.Pending is { } pending ? state.With(pending) : before is null ? state : state.Without(before.Act)).Write());

    private static TurnResult Listed(TaskListsShown shown, TalkState state, DateTimeOffset at) => new([shown.Reply], (state with { Listed = shown.Listed, ListedAt = at }).Write());
}
