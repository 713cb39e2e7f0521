using ConductBot.Broadcasts.Planning;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Presses on the cards of reminders. Who presses and whether they may is asked anew; a card of another draft than the one that waits does nothing.</summary>
internal sealed class BroadcastPresses(
    IOrganization organization, PersonMatcher matcher, BroadcastDialog dialog, BroadcastDesk desk, BroadcastViews views, BroadcastWords words, WorkingCalendar calendar, Localized<OrganizationTexts> texts) : ICardActionHandler
{
    private const string NoDraft = "null";

    /// <inheritdoc/>
    public string Name => BroadcastHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [BroadcastCards.Whom, BroadcastCards.When, BroadcastCards.Send, BroadcastCards.Drop, BroadcastCards.Look, BroadcastCards.Stop];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var text = words[press.Language];
        var who = await matcher.WhoAsync(press.Activity, press.PersonId, cancellationToken);
        if (who is WhoOutcome.Unknown unknown) return new CardResult.Refused(OrganizationWords.Of(unknown.Reason, texts[press.Language]));

        var asking = new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(press.Now));
        if (press.Verb is BroadcastCards.Look or BroadcastCards.Stop) return await LookAsync(press, asking, cancellationToken);
        if (press.IsRepeated) return await AgainAsync(press, asking, cancellationToken);
        if (BroadcastHandler.Read(press.State) is not { } draft || draft.Act != press.Data.Text("act")) return new CardResult.Refused(text.TooOld);
        if (!string.Equals(draft.SenderId, asking.Asker!.Id, StringComparison.OrdinalIgnoreCase)) return new CardResult.Refused(text.NotYours);
        return press.Verb switch
        {
            BroadcastCards.Drop => new PressOutcome(Shown(new Reply(text.Dropped))) { State = NoDraft },
            BroadcastCards.Whom => press.Data.Text(BroadcastCards.WhomInput) is { } id && draft.Choosing(id) is { } chosen ? await NextAsync(chosen, asking, press, cancellationToken) : new CardResult.Refused(text.Choose),
            BroadcastCards.When => press.Data.Number(BroadcastCards.Index) is { } at && at >= 0 && at < draft.Moments.Count
                ? await NextAsync(draft.At(draft.Moments[(int)at], press.Now, calendar), asking, press, cancellationToken)
                : new CardResult.Refused(text.TooOld),
            BroadcastCards.Send => await SendAsync(draft, asking, press, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // What came of the draft since: what was confirmed, or the draft as it stands, to whom may still send it.
    private async ValueTask<PressOutcome> AgainAsync(CardPress press, Asking asking, CancellationToken cancellationToken)
    {
        var text = words[press.Language];
        if (press.Verb == BroadcastCards.Drop) return new PressOutcome(Shown(new Reply(text.Dropped)));
        if (press.Data.Text("act") is not { Length: <= 100 } act) return new CardResult.Refused(text.TooOld);
        if (await desk.LookAsync(BroadcastIds.Of(act), asking, cancellationToken) is var look and not BroadcastLook.Gone) return new PressOutcome(Shown(views.Of(look, asking.Organization, press.ActId, press.Language)));
        if (BroadcastHandler.Read(press.State) is not { } draft || draft.Act != act) return new CardResult.Refused(text.TooOld);
        if (!string.Equals(draft.SenderId, asking.Asker!.Id, StringComparison.OrdinalIgnoreCase)) return new CardResult.Refused(text.NotYours);
        return AudienceRule.MaySend(asking, draft.Whom) is Permission.Denied denied
            ? new CardResult.Refused(words.Of(denied.Reason, press.Language))
            : new PressOutcome(Shown((await dialog.ShowAsync(draft, asking, (press.Now, press.Language, null), cancellationToken)).Reply));
    }

    private async ValueTask<PressOutcome> NextAsync(BroadcastDraft draft, Asking asking, CardPress press, CancellationToken cancellationToken)
    {
        var step = await dialog.ShowAsync(draft, asking, (press.Now, press.Language, null), cancellationToken);
        return new PressOutcome(Shown(step.Reply)) { State = BroadcastHandler.State(step.Draft) ?? NoDraft };
    }

    private async ValueTask<PressOutcome> SendAsync(BroadcastDraft draft, Asking asking, CardPress press, CancellationToken cancellationToken)
    {
        if (draft.Ask != DraftAsk.Nothing) return new CardResult.Refused(words[press.Language].TooOld);
        var chosen = press.Data.Number(BroadcastCards.TimeInput) is { } at && at >= 0 && at < draft.Times.Count ? (int)at : draft.Chosen;
        var urgent = press.Data.Element.TryGetProperty(BroadcastCards.UrgentInput, out _) ? press.Data.IsTicked(BroadcastCards.UrgentInput) : draft.IsUrgent;
        var step = await dialog.ConfirmAsync(draft with { Chosen = chosen, IsUrgent = urgent }, asking, (press.Now, press.Language), cancellationToken);
        return step.IsDone ? new PressOutcome(Shown(step.Reply)) { State = NoDraft } : new PressOutcome(new CardResult.Refused(step.Reply.Text)) { State = BroadcastHandler.State(step.Draft) ?? NoDraft };
    }

    private async ValueTask<PressOutcome> LookAsync(CardPress press, Asking asking, CancellationToken cancellationToken)
    {
        if (press.Data.Text("id") is not { Length: <= 64 } id) return new CardResult.Refused(words[press.Language].Gone);
        var look = press is { Verb: BroadcastCards.Stop, IsRepeated: false } ? await desk.StopAsync(id, asking, press.Now, cancellationToken) : await desk.LookAsync(id, asking, cancellationToken);

        // What may not be seen any more takes the place of the card that shows it.
        return look is BroadcastLook.Gone ? new CardResult.Refused(words[press.Language].Gone) : new PressOutcome(Shown(views.Of(look, asking.Organization, press.ActId, press.Language)));
    }

    private static CardResult.Shown Shown(Reply reply) => new(reply.Card ?? new AdaptiveCard([RichTextBlock.Of(reply.Text)]).ToElement(), reply.Text);
}
