using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Chat;

/// <summary>Presses on the cards of leave. Who presses and whether they may is asked anew; what the button carries is only what is wished.</summary>
internal sealed class OrganizationPresses(IOrganization organization, PersonMatcher matcher, AbsenceDialog dialog, Localized<OrganizationTexts> texts) : ICardActionHandler
{
    private const string NoPending = "null";

    /// <inheritdoc/>
    public string Name => OrganizationHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [OrganizationCards.Confirm, OrganizationCards.Drop, OrganizationCards.End];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var text = texts[press.Language];
        var who = await matcher.WhoAsync(press.Activity, press.PersonId, cancellationToken);
        if (who is WhoOutcome.Unknown unknown) return new CardResult.Refused(OrganizationWords.Of(unknown.Reason, text));
        var asking = new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(press.Now));
        switch (press.Verb)
        {
            case OrganizationCards.Drop:
                return new PressOutcome(Shown(text.LeaveDropped)) { State = NoPending };
            case OrganizationCards.End:
                if (press.IsRepeated || press.Data.Text("absence") is not { } id) return new CardResult.Refused(text.LeaveGone);
                var (ended, told) = await dialog.EndAsync(id, asking, press.Language, cancellationToken);
                return ended ? new PressOutcome(Shown(told)) : new CardResult.Refused(told);
            case OrganizationCards.Confirm:
                if (Read(press) is not { } pending) return new CardResult.Refused(text.LeaveChoose);
                var (set, said) = press.IsRepeated ? await dialog.AgainAsync(pending, asking, press.Language, cancellationToken) : await dialog.ConfirmAsync(pending, asking, press.Language, cancellationToken);
                return set ? new PressOutcome(Shown(said)) { State = NoPending } : new CardResult.Refused(said);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static PendingAbsence? Read(CardPress press)
    {
        var data = press.Data;
        if (data.Text("person") is not { } person || data.Date("from") is not { } from || data.Date("until") is not { } until || data.Text("act") is not { Length: <= 64 } act) return null;
        return new PendingAbsence(act, person, from, until, data.Text(OrganizationCards.StandIn), [], press.Now);
    }

    private static CardResult.Shown Shown(string text) => new(new AdaptiveCard([RichTextBlock.Of(text)]).ToElement(), text);
}
