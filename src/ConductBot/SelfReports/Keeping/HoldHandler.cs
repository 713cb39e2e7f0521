using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Holds, releases and lists what is held, for auditors and the policy owner.</summary>
internal sealed class HoldHandler(HoldDesk desk, Localized<KeepingTexts> texts, Speakers people) : ITurnHandler
{
    /// <inheritdoc/>
    public string Name => "holds";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message || HoldTalk.Read(turn.Text) is not { } wish) return null;
        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        var said = asking is null ? unknown : !May.HoldReports(asking).IsGranted ? texts[turn.Language].MayNot : await SayAsync(wish, asking, turn, cancellationToken);
        return new TurnResult([new Reply(said) { Audience = ReplyAudience.Person }], null);
    }

    private async ValueTask<string> SayAsync(HoldWish wish, Asking asking, Turn turn, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var act = new HoldAct(turn.TurnId, asking.Asker!.Id, turn.Now);
        switch (wish)
        {
            case HoldWish.See:
                return await ListAsync(asking, text, cancellationToken);
            case HoldWish.Place place:
                var (on, name, fault) = await TargetAsync((place.What, place.OfPerson), asking, text, cancellationToken);
                return on is null ? fault : await desk.PlaceAsync(on, place.Reason, act, cancellationToken) switch
                {
                    HoldOutcome.Placed => Format(text.Held, name, name),
                    HoldOutcome.NotThere => Format(text.NotThere, place.What),
                    HoldOutcome.TooLate => Format(text.TooLate, place.What),
                    HoldOutcome.ReasonMissing => text.ReasonMissing,
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            case HoldWish.Release release:
                var (of, named, wrong) = await TargetAsync((release.What, release.OfPerson), asking, text, cancellationToken);
                return of is null ? wrong : Format(await desk.ReleaseAsync(of, act, cancellationToken) > 0 ? text.Released : text.NotHeld, named);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask<(HoldTarget? On, string Name, string Fault)> TargetAsync((string Words, bool OfPerson) what, Asking asking, KeepingTexts text, CancellationToken cancellationToken)
    {
        if (!what.OfPerson)
            return await desk.ReportAsync(what.Words, cancellationToken) is { } report ? (new HoldTarget(report, null), await desk.NumberAsync(report, cancellationToken) ?? what.Words, "") : (null, "", Format(text.NotThere, what.Words));
        var person = asking.Organization.Person(what.Words) ?? (new OrganizationLookup(asking, LookupScope.Anybody).Find(what.Words) is LookupOutcome.Found { Target: LookupTarget.OnePerson one } ? one.Person : null);
        return person is null ? (null, "", Format(text.WhoUnclear, what.Words)) : (new HoldTarget(null, person.Id), Format(text.Everything, person.Name), "");
    }

    private async ValueTask<string> ListAsync(Asking asking, KeepingTexts text, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var hold in await desk.AllAsync(cancellationToken))
        {
            var what = hold.Person is { } person ? Format(text.Everything, NameOf(asking.Organization, person)) : await desk.NumberAsync(hold.Report!, cancellationToken) ?? hold.Report!;
            var by = hold.By == Audit.AuditTrail.Operator ? text.Operator : NameOf(asking.Organization, hold.By);
            lines.Add(Format(text.Line, what, VietnamClock.In(hold.Since).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), by, hold.Reason));
        }

        return lines.Count == 0 ? text.None : $"{text.Title}\n{string.Join('\n', lines)}";
    }

    private static string NameOf(OrganizationSnapshot organization, string person) => organization.Person(person)?.Name ?? person;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
