using System.Diagnostics;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Presses on tasks' cards. Who presses and what is true is asked anew; what the button carries is only what is wished.</summary>
internal sealed class TaskPresses(TaskPresser presser, ITasks tasks, TaskDesk desk, TaskActReader reader, TaskCard cards, TaskLooks looks) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => HandlerName;

    internal const string HandlerName = "tasks";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } =
    [
        TaskVerbs.Show, TaskVerbs.Start, TaskVerbs.Done, TaskVerbs.MoreTime, TaskVerbs.PassOn, TaskVerbs.Snooze, TaskVerbs.Basis, TaskVerbs.Confirm, TaskVerbs.Return, TaskVerbs.Grant, TaskVerbs.Refuse, TaskVerbs.Change,
        TaskVerbs.Reassign, TaskVerbs.Cancel, TaskVerbs.Calendar,
    ];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await presser.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var text = presser.Words[press.Language];
        if (TaskId.Read(press.Data.Text(TaskVerbs.Id)) is not { } id || await tasks.FindAsync(id, cancellationToken) is not { } task) return new CardResult.Refused(text.Gone);

        var acting = new TaskActing(press.ActId, asking, press.Language, press.Now) { Seen = press.Data.Version };
        if (May.SeeTask(asking, task.Parties) is Permission.Denied denied) return new CardResult.Refused(acting.Seen != 0 && acting.Seen != task.Task.Version ? text.NoLongerYours : presser.Words.Of(denied.Reason, press.Language));

        // A client that refreshes a card wants to see it, whatever its button does.
        if (press.Verb == TaskVerbs.Show || press.Kind == PressKind.Refresh) return Shown(task, acting, press.Data.Text(TaskInputs.Part) is null ? TaskCardPart.Main : TaskCardPart.More);
        if (press.Verb == TaskVerbs.Basis) return await looks.Basis.ShowAsync(task, acting, cancellationToken);
        if (press.Verb == TaskVerbs.Calendar) return looks.Calendar(task, acting);
        return reader.Read(press.Verb, press.Data, task, acting) switch
        {
            ActRead.Meant meant when press.IsRepeated => desk.Again(task, meant.Act, acting),
            ActRead.Unclear when press.IsRepeated => Shown(task, acting, TaskCardPart.Main),
            ActRead.Meant meant => await desk.ActAsync(task, meant.Act, acting, cancellationToken),
            ActRead.Unclear unclear => new CardResult.Refused(unclear.Text),
            _ => throw new UnreachableException(),
        };
    }

    private CardResult.Shown Shown(TaskView task, TaskActing acting, TaskCardPart part)
    {
        var reply = cards.Of(new TaskCardRequest(task, acting.Asking, acting.Language, acting.Now) { Part = part });
        return new CardResult.Shown(reply.Card!.Value, reply.Text);
    }
}
