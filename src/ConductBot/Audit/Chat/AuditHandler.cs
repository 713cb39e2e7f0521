using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>Shows the audit to auditors, in their own chat; leaves every other message to others.</summary>
internal sealed class AuditHandler((AuditReading Reading, AuditCard Card) audit, IEnumerable<IAuditSubjects> subjects, Speakers people) : ITurnHandler
{
    internal const string HandlerName = "audit";

    /// <inheritdoc/>
    public string Name => HandlerName;

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message || AuditTalk.Read(turn.Text, VietnamClock.DayOf(turn.Now)) is not { } wish) return null;

        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        if (asking is null) return Said(unknown);
        var text = audit.Card[turn.Language];
        if (!May.ReadAudit(asking).IsGranted) return Said(text.Denied);

        var filter = new AuditFilter(wish.Months);
        if (wish.Of is { } of)
        {
            switch (await MeantAsync(of, asking, cancellationToken))
            {
                case (string subject, _):
                    filter = filter with { Subject = subject };
                    break;
                case (_, Organization.Person person):
                    if (await audit.Reading.PseudonymAsync(person.Id, cancellationToken) is not { } pseudonym) return Said(string.Format(CultureInfo.InvariantCulture, text.NoneOf, person.Name));
                    filter = filter with { Actor = pseudonym };
                    break;
                default:
                    return Said(string.Format(CultureInfo.InvariantCulture, text.UnknownOf, of));
            }
        }

        var page = await audit.Reading.ReadAsync(filter, from: null, (asking.Asker!.Id, turn.TurnId, turn.Now), cancellationToken);
        return new TurnResult([await audit.Card.OfAsync((filter, page), (asking, turn.Language), turn.TurnId, cancellationToken)], null);
    }

    private async ValueTask<(string? Subject, Organization.Person? Person)> MeantAsync(string words, Asking asking, CancellationToken cancellationToken)
    {
        foreach (var kind in subjects)
        {
            if (await kind.MeantAsync(words, cancellationToken) is { } id) return (id, null);
        }

        return new OrganizationLookup(asking, LookupScope.Anybody).Find(words) is LookupOutcome.Found { Target: LookupTarget.OnePerson one } ? (null, one.Person) : (null, null);
    }

    private static TurnResult Said(string words) => new([new Reply(words) { Audience = ReplyAudience.Person }], null);
}
