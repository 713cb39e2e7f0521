using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Chat;

/// <summary>Who writes or presses, asked anew each time.</summary>
internal sealed class Speakers(IOrganization organization, PersonMatcher matcher, Localized<OrganizationTexts> texts)
{
    /// <summary>The organisation as it is now.</summary>
    public OrganizationSnapshot Organization => organization.Current;

    /// <summary>Who writes, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(Turn turn, CancellationToken cancellationToken) => WhoAsync((turn.Activity, turn.PersonId), (turn.Language, turn.Now), cancellationToken);

    /// <summary>Who presses, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(CardPress press, CancellationToken cancellationToken) => WhoAsync((press.Activity, press.PersonId), (press.Language, press.Now), cancellationToken);

    /// <summary>Somebody who is told something, as the organisation has them now.</summary>
    public Asking As(string person, DateTimeOffset now) => new(organization.Current, organization.Current.Person(person), VietnamClock.DayOf(now));

    private async ValueTask<(Asking? Asking, string Unknown)> WhoAsync((Activity Activity, string Key) from, (Language Language, DateTimeOffset Now) at, CancellationToken cancellationToken) =>
        await matcher.WhoAsync(from.Activity, from.Key, cancellationToken) is var who && who is WhoOutcome.Unknown unknown
            ? (null, OrganizationWords.Of(unknown.Reason, texts[at.Language]))
            : (new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(at.Now)), "");
}
