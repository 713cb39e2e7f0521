using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Presses on lists and on what was given to several.</summary>
internal sealed class ListPresses(TaskPresser presser, ITasks tasks, TaskListCards lists, SeriesCard cards, SeriesDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => TaskPresses.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [TaskVerbs.Mine, TaskVerbs.Given, TaskVerbs.Unit, TaskVerbs.Series, SeriesCard.Confirm, SeriesCard.Change, SeriesCard.Cancel];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await presser.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var view = new DraftView(asking, press.Language, press.Now);
        var from = (int)Math.Clamp(press.Data.Number(TaskListCards.From) ?? 0, 0, 100_000);
        switch (press.Verb)
        {
            case TaskVerbs.Mine:
                return Shown(await lists.ShowAsync(ListKind.Mine, from, view, cancellationToken), press);
            case TaskVerbs.Given:
                return Shown(await lists.ShowAsync(ListKind.Given, from, view, cancellationToken), press);
            case TaskVerbs.Unit:
                return Shown(await lists.ShowAsync(ListKind.Unit, from, view, cancellationToken), press);
            default:
                break;
        }

        var text = presser.Words[press.Language];
        if (press.Data.Text(TaskListCards.Series) is not { } id || !TaskId.IsSeries(id) || await tasks.FindSeriesAsync(id, cancellationToken) is not { } series) return new CardResult.Refused(text.Gone);
        if (!series.Views.Any(task => May.SeeTask(asking, task.Parties).IsGranted)) return new CardResult.Refused(presser.Words.Of(DenialReason.NotConcerned, press.Language));
        if (press.IsRepeated || press.Verb == TaskVerbs.Series) return Shown(cards.Of(series, from, view), press);

        TaskAct? act = press.Verb switch
        {
            SeriesCard.Confirm => new TaskAct.Confirm(),
            SeriesCard.Cancel => new TaskAct.Cancel(press.Data.Text($"{SeriesCard.Reason}2") ?? ""),
            _ => press.Data.Date(SeriesCard.Day) is { } day ? new TaskAct.ChangeDeadline(new TaskDeadline(day, press.Data.Time(SeriesCard.Time)), press.Data.Text(SeriesCard.Reason) ?? "") : null,
        };
        if (act is null) return new CardResult.Refused(text.NeedDay);
        var (done, said) = await desk.ActAsync(series.Series.Id, new ActRequest(press.ActId, act, asking, press.Now), press.Language, cancellationToken);
        if (!done) return new CardResult.Refused(said);
        return await tasks.FindSeriesAsync(id, cancellationToken) is { } after ? Shown(cards.Of(after, 0, view, said), press) : new CardResult.Refused(text.Gone);
    }

    private static PressOutcome Shown(TaskListsShown shown, CardPress press)
    {
        CardResult result = shown.Reply.Card is { } card ? new CardResult.Shown(card, shown.Reply.Text) : new CardResult.Said(shown.Reply.Text);
        var state = TalkState.Read(press.State);
        return new PressOutcome(result) { State = (state with { Listed = shown.Listed, ListedAt = press.Now }).Write() };
    }
}
