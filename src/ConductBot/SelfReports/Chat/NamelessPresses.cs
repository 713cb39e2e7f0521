using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Anonymous;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Chat;

/// <summary>Presses on cards of reports without a name. Nobody is looked up; who presses counts only for how many wrong codes they tried.</summary>
internal sealed class NamelessPresses(NamelessDesk desk, NamelessTalk talk, ReportCards cards) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Name => "nameless";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ReportVerbs.Nameless, ReportVerbs.GiveNameless, ReportVerbs.CodeShow, ReportVerbs.CodeSay, ReportVerbs.CodeWithdraw];

    /// <inheritdoc/>
    public bool Hides(string verb) => true;

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken) => press.Verb switch
    {
        ReportVerbs.Nameless => Open(press),
        ReportVerbs.GiveNameless => await FileAsync(press, cancellationToken),
        _ => await ByCodeAsync(press, cancellationToken),
    };

    private PressOutcome Open(CardPress press) => Form(press) is { } form
        ? Shown(talk.Form(form, (press.Language, press.Now)), TurnPrivacy.Open)
        : Refused(cards[press.Language].NotOffered, TurnPrivacy.Hidden);

    private async ValueTask<PressOutcome> FileAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (text, nobody) = (cards[press.Language], talk.Nobody(press.Now));
        if (Form(press) is not { } form || press.Data.Text(ReportVerbs.Draft) is not { Length: 32 } draft) return Refused(text.NotOffered, TurnPrivacy.Hidden);

        var values = FieldInputs.Read(form, press.Data, nobody);
        if (press.Data.Text(ReportVerbs.FormVersion) != form.Version) return Again(text.FormChanged);
        if (press.Data.Text(ReportVerbs.Receiver) is not { Length: <= 100 } receiver) return Refused(text.ReceiverMissing, TurnPrivacy.Open);

        var report = new NamelessReport { Draft = draft, Form = form, Values = values, Receiver = receiver, Organization = nobody.Organization, Now = press.Now };
        return await desk.FileAsync(report, cancellationToken) switch
        {
            NamelessOutcome.Filed filed => Shown(cards.Nameless.Receipt((filed.Report, filed.Code), nobody.Organization.Person(filed.Report.Head.Receiver)?.Name ?? "–", (press.Language, press.ActId)), TurnPrivacy.Hidden) with { KnowsRepeats = true },
            NamelessOutcome.Wrong wrong => Refused(ReportPresses.Wrong(wrong.Problems, form.Fields, (text, press.Language, nobody.Day)), TurnPrivacy.Open),
            NamelessOutcome.NotReceiver => Again(text.ReceiverGone),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        PressOutcome Again(string lead) => Shown(talk.Form(form, (press.Language, press.Now), new FormRefill(draft, values, lead)), TurnPrivacy.Open) with { KnowsRepeats = true };
    }

    private async ValueTask<PressOutcome> ByCodeAsync(CardPress press, CancellationToken cancellationToken)
    {
        var text = cards[press.Language];
        if (ReportCode.Read(press.Data.Text(ReportVerbs.Code)) is not { } code || await talk.FindAsync(code, (press.PersonId, press.Now), cancellationToken) is not { } report) return Refused(text.CodeUnknown, TurnPrivacy.Hidden);
        if (press.Verb == ReportVerbs.CodeShow) return Shown(cards.Nameless.Of(report, code, (press.Language, press.ActId)), TurnPrivacy.Hidden) with { KnowsRepeats = true };

        var act = new CodeAct(code, press.ActId, press.Now);
        var outcome = press.Verb == ReportVerbs.CodeWithdraw
            ? await desk.WithdrawAsync(act, cancellationToken)
            : await desk.SayAsync(act, press.Data.Text(ReportVerbs.Words(press.Verb)) ?? "", cancellationToken);
        return outcome switch
        {
            ReportOutcome.Done done => Shown(cards.Nameless.Of(done.Report, code, (press.Language, press.ActId)), TurnPrivacy.Hidden),
            ReportOutcome.Ended ended => Refused(string.Format(CultureInfo.InvariantCulture, text.Ended, ReportCard.State(ended.Head.State, text)), TurnPrivacy.Hidden),
            ReportOutcome.Wrong wrong => Refused(ReportPresses.Wrong(wrong.Problems, [], (text, press.Language, VietnamClock.DayOf(press.Now))), TurnPrivacy.Hidden),
            ReportOutcome.Denied => Refused(text.CodeUnknown, TurnPrivacy.Hidden),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ReportForm? Form(CardPress press) => cards.Offers.Find(press.Data.Text(ReportVerbs.Form), VietnamClock.DayOf(press.Now)) is { Anonymous: true } form ? form : null;

    private static PressOutcome Shown(Reply reply, TurnPrivacy privacy) => new(reply.Card is { } card ? new CardResult.Shown(card, reply.Text) : new CardResult.Refused(reply.Text)) { Privacy = privacy };

    private static PressOutcome Refused(string text, TurnPrivacy privacy) => new(new CardResult.Refused(text)) { Privacy = privacy };
}
