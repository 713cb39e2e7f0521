using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Cards;

/// <summary>Who speaks or presses, asked anew each time.</summary>
internal sealed class TaskPresser(IOrganization organization, PersonMatcher matcher, TaskWords words, Localized<OrganizationTexts> texts)
{
    /// <summary>What tasks are called in words.</summary>
    public TaskWords Words => words;

    /// <summary>The organisation as it is now.</summary>
    public OrganizationSnapshot Organization => organization.Current;

    /// <summary>Who presses, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(CardPress press, CancellationToken cancellationToken) => WhoAsync((press.Activity, press.PersonId), (press.Language, press.Now), cancellationToken);

    /// <summary>Who writes, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(Turn turn, CancellationToken cancellationToken) => WhoAsync((turn.Activity, turn.PersonId), (turn.Language, turn.Now), cancellationToken);

    private async ValueTask<(Asking? Asking, string Unknown)> WhoAsync((Activity Activity, string Key) from, (Language Language, DateTimeOffset Now) at, CancellationToken cancellationToken)
    {
        var who = await matcher.WhoAsync(from.Activity, from.Key, cancellationToken);
        return who is WhoOutcome.Unknown unknown
            ? (null, OrganizationWords.Of(unknown.Reason, texts[at.Language]))
            : (new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(at.Now)), "");
    }
}
