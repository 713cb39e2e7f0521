using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Lookup;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Witness;

/// <summary>Presses by which a colleague is asked to confirm, and does.</summary>
internal sealed class WitnessPresses(WitnessDesk desk, (WitnessCards Witness, ReportCard Report) cards, Speakers people) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => WitnessHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ReportVerbs.AskWitness, ReportVerbs.WitnessOpen, ReportVerbs.WitnessYes, ReportVerbs.WitnessNo];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await people.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        var (act, text) = (new ReportAct(press.ActId, asking, press.Now), cards.Witness[press.Language]);
        if (press.Data.Text(ReportVerbs.Report) is not { Length: <= 64 } id) return new CardResult.Refused(text.Denied);
        if (press.Verb == ReportVerbs.AskWitness) return await AskAsync(id, press, act, cancellationToken);

        var note = press.Data.Text(ReportVerbs.Words(ReportVerbs.WitnessYes)) ?? "";
        var view = press.Verb == ReportVerbs.WitnessOpen ? await desk.OpenAsync(id, act, cancellationToken) : await desk.AnswerAsync(id, (press.Verb == ReportVerbs.WitnessYes ? ReportNoteKind.WitnessConfirmed : ReportNoteKind.WitnessDeclined, note), act, cancellationToken);
        return view is null ? new CardResult.Refused(text.Denied) : Shown(cards.Witness.Of(view, asking.Organization, (press.Language, press.ActId)));
    }

    private async ValueTask<PressOutcome> AskAsync(string id, CardPress press, ReportAct act, CancellationToken cancellationToken)
    {
        var text = cards.Witness[press.Language];
        switch (new OrganizationLookup(act.Asking, LookupScope.Anybody).Find(press.Data.Text(WitnessCards.Person) ?? ""))
        {
            case LookupOutcome.Found { Target: LookupTarget.OnePerson { Person: var witness } }:
                return await desk.AskAsync(id, (witness, press.Data.Text(ReportVerbs.Words(ReportVerbs.AskWitness)) ?? ""), act, cancellationToken) switch
                {
                    WitnessOutcome.Asked asked => Shown(cards.Report.Of(asked.Report, new ReportView(act.Asking, press.Language, press.ActId) { Heading = Format(text.Sent, witness.Name) })),
                    WitnessOutcome.Already => new CardResult.Refused(text.Already),
                    WitnessOutcome.TooMany => new CardResult.Refused(text.TooMany),
                    WitnessOutcome.NotThisPerson => new CardResult.Refused(text.NotThisPerson),
                    WitnessOutcome.NoWords => new CardResult.Refused(text.NoWords),
                    WitnessOutcome.Ended => new CardResult.Refused(text.Ended),
                    WitnessOutcome.Denied => new CardResult.Refused(text.Denied),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            case LookupOutcome.Several several:
                return new CardResult.Refused(Format(text.Several, string.Join(", ", several.Candidates.OfType<LookupTarget.OnePerson>().Select(one => one.Person.Name))));
            default:
                return new CardResult.Refused(text.Nobody);
        }
    }

    // Asked again: each act is done once by its id, and whoever may not see it any more sees nothing.
    private static PressOutcome Shown(Reply reply) => new CardResult.Shown(reply.Card!.Value, reply.Text);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
