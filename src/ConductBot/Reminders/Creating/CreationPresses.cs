using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Cards;

namespace ConductBot.Reminders.Creating;

/// <summary>Presses on the card of a draft. The draft is the conversation's; the button says which, and of which revision.</summary>
internal sealed class CreationPresses(TaskPresser presser, TaskCreation creation, DraftFormReader reader, DraftWords words) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => TaskPresses.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [CreationVerbs.Give, CreationVerbs.Edit, CreationVerbs.Drop, CreationVerbs.Answer];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await presser.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var (state, text, view) = (TalkState.Read(press.State), words[press.Language], new DraftView(asking, press.Language, press.Now));
        if (state.Find(press.Data.Text(CreationVerbs.Act)) is not { } pending) return press is { IsRepeated: true, Verb: CreationVerbs.Drop } ? Shown(creation.Dropped(view).Reply) : new CardResult.Refused(text.Gone);

        // Given already: the same again says the same, whatever button it is, as long as the presser may see the task.
        if (pending.Given is { } given) return await creation.GivenAsync(given, view, cancellationToken) is { } said ? Shown(said) : new CardResult.Refused(words.Tasks.Of(DenialReason.NotConcerned, press.Language));
        if (press.IsRepeated && DraftRule.Denied(pending, asking) is { } denied) return new CardResult.Refused(words.Tasks.Of(denied, press.Language));
        if (press.IsRepeated || press.Kind == PressKind.Refresh) return Shown(creation.Show(pending, view).Reply);
        if (press.Data.Version != pending.Revision) return Outcome(creation.Show(pending, view, text.Old), state, pending);
        switch (press.Verb)
        {
            case CreationVerbs.Drop:
                return Outcome(creation.Dropped(view), state, pending);
            case CreationVerbs.Give:
                return Outcome(await creation.GiveAsync(pending, view, cancellationToken), state, pending);
            case CreationVerbs.Edit:
                var (edited, fault) = await reader.ReadAsync(pending, press.Data, view, cancellationToken);
                return edited is null ? new CardResult.Refused(fault) : Outcome(creation.Show(edited, view), state, pending);
            case CreationVerbs.Answer:
                var step = int.TryParse(press.Data.Text(CreationVerbs.Choice), NumberStyles.None, CultureInfo.InvariantCulture, out var choice) ? creation.Choose(pending, choice, view) : null;
                return step is null ? new CardResult.Refused(text.AnswerHow) : Outcome(step, state, pending);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static PressOutcome Outcome(CreationStep step, TalkState state, PendingTask before) =>
        new(Shown(step.Reply)) { State = (step.Pending is { } pending ? state.With(pending) : state.Without(before.Act)).Write() };

    private static CardResult Shown(Reply reply) => reply.Card is { } card ? new CardResult.Shown(card, reply.Text) : new CardResult.Shown(new Protocol.Cards.AdaptiveCard([Protocol.Cards.RichTextBlock.Of(reply.Text)]).ToElement(), reply.Text);
}
