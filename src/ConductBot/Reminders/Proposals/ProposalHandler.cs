using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Proposals;

/// <summary>Answers "đề xuất nhiệm vụ từ …", "việc cần làm theo công văn …"; leaves every other message to others.</summary>
internal sealed class ProposalHandler(ProposalDesk desk, IOrganization organization, PersonMatcher matcher, Localized<OrganizationTexts> texts) : ITurnHandler
{
    private readonly PassedOver _passed = new();

    /// <inheritdoc/>
    public string Name => "proposals";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;
        var basis = desk.Basis;
        if (_passed.Knows(turn, basis)) return null;
        if (desk.Read(turn.Text) is not { } request) return _passed.Note(turn, basis);

        var who = await matcher.WhoAsync(turn.Activity, turn.PersonId, cancellationToken);
        if (who is WhoOutcome.Unknown unknown) return new TurnResult([ProposalCards.Said(OrganizationWords.Of(unknown.Reason, texts[turn.Language]))], null);

        var asking = new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(turn.Now));
        return new TurnResult([await desk.ListAsync(request, asking, (turn.TurnId, turn.Language), cancellationToken)], null);
    }
}
