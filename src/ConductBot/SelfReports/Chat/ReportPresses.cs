using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Chat;

/// <summary>Presses on reports' cards. Who presses and whether they may is asked anew; everything that was typed is checked here, whatever the client checked.</summary>
internal sealed class ReportPresses((ReportDesk Reports, FileDesk Files) desks, (ReportCards Cards, ReportCard Report) cards, Speakers people) : ICardActionHandler
{
    private const int DraftCharacters = 80;
    private static readonly string[] Acts = [ReportVerbs.File, ReportVerbs.Show, ReportVerbs.Correct, ReportVerbs.Save, ReportVerbs.Withdraw, ReportVerbs.Ask, ReportVerbs.Answer, ReportVerbs.Note, ReportVerbs.Close];

    private static readonly string[] Changes = [ReportVerbs.Save, ReportVerbs.Withdraw, ReportVerbs.Ask, ReportVerbs.Answer, ReportVerbs.Note, ReportVerbs.Close];

    private ReportDesk Desk => desks.Reports;

    /// <inheritdoc/>
    public string Name => ReportHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ReportVerbs.Open, .. Acts, .. Acts.Select(verb => ReportVerbs.Of(verb, true)), ReportVerbs.Of(ReportVerbs.Named, true)];

    /// <inheritdoc/>
    public bool Hides(string verb) => ReportVerbs.Hides(verb);

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var verb = ReportVerbs.Base(press.Verb);

        // What was done is not done again: it is shown as it stands, to whoever may still see it.
        var outcome = await ActAsync(press with { Verb = press.IsRepeated && Changes.Contains(verb) ? ReportVerbs.Show : verb }, cancellationToken);
        if (outcome.Privacy != TurnPrivacy.Kept) outcome = outcome with { KnowsRepeats = outcome.KnowsRepeats || verb is ReportVerbs.Show or ReportVerbs.Correct or ReportVerbs.Open or ReportVerbs.Named };
        if (!Hides(press.Verb) || outcome.Privacy != TurnPrivacy.Kept) return outcome;

        // A form with a mistake stays open.
        return outcome with { Privacy = outcome.Result is CardResult.Refused && verb is ReportVerbs.File or ReportVerbs.Save ? TurnPrivacy.Open : TurnPrivacy.Hidden };
    }

    private async ValueTask<PressOutcome> ActAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await people.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        // What is shown again is another reading.
        var actId = press is { IsRepeated: true, Verb: ReportVerbs.Show } ? string.Create(CultureInfo.InvariantCulture, $"{press.ActId}.{press.Now.UtcTicks}") : press.ActId;
        var (act, text) = (new ReportAct(actId, asking, press.Now), cards.Cards[press.Language]);
        if (press.Verb == ReportVerbs.Open) return await OpenAsync(press, asking, cancellationToken);
        if (press.Verb == ReportVerbs.Named) return Named(press, asking);
        if (press.Verb == ReportVerbs.File) return await FileAsync(press, act, cancellationToken);
        if (press.Data.Text(ReportVerbs.Report) is not { Length: <= 64 } id) return new CardResult.Refused(text.NotYours);

        var words = press.Data.Text(ReportVerbs.Words(press.Verb)) ?? "";
        return press.Verb switch
        {
            ReportVerbs.Show => Result(await Desk.ReadAsync(id, act, cancellationToken), press, act),
            ReportVerbs.Correct => await CorrectAsync(id, press, act, cancellationToken),
            ReportVerbs.Save => await SaveAsync(id, press, act, cancellationToken),
            ReportVerbs.Withdraw => Result(await Desk.WithdrawAsync(id, words, act, cancellationToken), press, act),
            ReportVerbs.Ask => Result(await Desk.SayAsync(id, (ReportNoteKind.Question, words), act, cancellationToken), press, act),
            ReportVerbs.Answer => Result(await Desk.SayAsync(id, (press.Data.Text(ReportVerbs.What) == ReportDesk.FollowUp ? ReportNoteKind.FollowUp : ReportNoteKind.Answer, words), act, cancellationToken), press, act),
            ReportVerbs.Note => Result(await Desk.SayAsync(id, (ReportNoteKind.Note, words), act, cancellationToken), press, act),
            ReportVerbs.Close => Result(await Desk.SayAsync(id, (ReportNoteKind.Closing, words), act, cancellationToken), press, act),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async ValueTask<PressOutcome> OpenAsync(CardPress press, Asking asking, CancellationToken cancellationToken)
    {
        if (cards.Cards.Offers.Find(press.Data.Text(ReportVerbs.Form), asking.Day) is not { } form) return new CardResult.Refused(cards.Cards[press.Language].NotOffered);
        if (form.Confidentiality == ReportConfidentiality.NamedReceiver)
            return (form.Anonymous ? Shown(cards.Cards.Secrecy.Of(form, press.Language, press.ActId)) : Named(press, asking)) with { Privacy = TurnPrivacy.Open };

        var reply = cards.Cards.Form(form, FieldInputs.Defaults(form, asking, VietnamClock.TimeOf(press.Now)), cards.Cards.Frame(form, press.ActId, (asking, press.Language)));
        if (!press.IsRepeated) await desks.Files.AimAtFormAsync(press.PersonId, (form, press.ActId), press.Now, cancellationToken);
        return Shown(reply);
    }

    private PressOutcome Named(CardPress press, Asking asking) =>
        cards.Cards.Offers.Find(press.Data.Text(ReportVerbs.Form), asking.Day) is { Confidentiality: ReportConfidentiality.NamedReceiver } form
            ? Shown(NamedForm.Of(form, press.ActId, (cards.Cards, (asking, press.Language), press.Now))) with { Privacy = TurnPrivacy.Open }
            : new CardResult.Refused(cards.Cards[press.Language].NotOffered);

    private async ValueTask<PressOutcome> FileAsync(CardPress press, ReportAct act, CancellationToken cancellationToken)
    {
        var (text, asking, by) = (cards.Cards[press.Language], act.Asking, (act.Asking, press.Language));
        if (press.Data.Text(ReportVerbs.Draft) is not { Length: <= DraftCharacters } draft || cards.Cards.Offers.Find(press.Data.Text(ReportVerbs.Form), asking.Day) is not { } form) return new CardResult.Refused(text.NotOffered);
        var values = FieldInputs.Read(form, press.Data, asking);
        var confidential = form.Confidentiality == ReportConfidentiality.NamedReceiver;
        var receiver = confidential ? press.Data.Text(ReportVerbs.Receiver) : null;
        if (confidential && ReceiverRule.Of(form, asking.Organization, (asking.Asker, asking.Day)).All(person => person.Id != receiver))
            return receiver is null ? new PressOutcome(new CardResult.Refused(text.ReceiverMissing)) { Privacy = TurnPrivacy.Open } : Again(text.ReceiverGone);
        if (confidential && press.Data.Text(ReportVerbs.FormVersion) != form.Version) return Again(text.FormChanged);
        if (press.Data.Text(ReportVerbs.FormVersion) != form.Version) return Shown(cards.Cards.Form(form, values, cards.Cards.Frame(form, draft, by) with { Lead = text.FormChanged }));

        // The same form of the same person is one report, on however many devices it is sent.
        var report = new NewReport { ActId = Hash($"{asking.Asker?.Id}\n{draft}"), Form = form, Values = values, Receiver = receiver, Asking = asking, Now = press.Now };
        switch (await Desk.FileAsync(report, cancellationToken))
        {
            case FileOutcome.Filed filed:
                await desks.Files.FiledAsync(filed.Head, (press.PersonId, draft), act, cancellationToken);
                var whole = await Desk.ReadAsync(filed.Head.Id, act, cancellationToken);
                var receipt = Result(whole, press, act, string.Format(CultureInfo.InvariantCulture, text.Filed, filed.Number));
                if (confidential) return receipt with { KnowsRepeats = true };
                return cards.Cards.Draft(form, values, by) is { } drafted ? receipt with { Replies = [drafted] } : receipt;
            case FileOutcome.Wrong wrong when !HasCards(press):
                var why = Wrong(wrong.Problems, form.Fields, (text, press.Language, asking.Day));
                return confidential ? Again(why) : Shown(cards.Cards.Form(form, values, cards.Cards.Frame(form, draft, by) with { Lead = why }));
            case FileOutcome.Wrong wrong:
                return new PressOutcome(new CardResult.Refused(Wrong(wrong.Problems, form.Fields, (text, press.Language, asking.Day)))) { Privacy = confidential ? TurnPrivacy.Open : TurnPrivacy.Kept };
            case FileOutcome.NobodyReceives:
                return new CardResult.Refused(text.NobodyReceives);
            case FileOutcome.Denied:
                return new CardResult.Refused(text.MayNot);
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        PressOutcome Again(string lead) => Shown(NamedForm.Of(form, draft, (cards.Cards, by, press.Now), new FormRefill(draft, values, lead))) with { Privacy = TurnPrivacy.Open, KnowsRepeats = true };
    }

    private async ValueTask<PressOutcome> CorrectAsync(string id, CardPress press, ReportAct act, CancellationToken cancellationToken)
    {
        var text = cards.Cards[press.Language];
        if (await Desk.ReadAsync(id, act, cancellationToken) is not ReportOutcome.Done { Report: { Head: { Reporter: { } reporter } head } report } || reporter != act.Asking.Asker!.Id) return new CardResult.Refused(text.NotYours);

        // Before anything is typed that would be refused.
        if (head.IsOver) return new CardResult.Refused(Ended(head, text));
        if (ReportDesk.IsCorrectedOut(head)) return new CardResult.Refused(TooOften(text));
        if (report.Versions is not [.., var last] || cards.Cards.Offers.Known(head.Form) is not { } form) return new CardResult.Refused(text.NotYours);
        var values = last.Fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal);
        return Shown(cards.Cards.Form(form, values, Correcting(form, press.ActId, (act.Asking, press.Language), id))) with { Privacy = head.IsConfidential ? TurnPrivacy.Open : TurnPrivacy.Kept };
    }

    private async ValueTask<PressOutcome> SaveAsync(string id, CardPress press, ReportAct act, CancellationToken cancellationToken)
    {
        var text = cards.Cards[press.Language];
        if (cards.Cards.Offers.Known(press.Data.Text(ReportVerbs.Form) ?? "") is not { } form) return new CardResult.Refused(text.NotOffered);
        var values = FieldInputs.Read(form, press.Data, act.Asking);
        if (press.Data.Text(ReportVerbs.FormVersion) != form.Version && press.Data.Text(ReportVerbs.Draft) is { Length: <= DraftCharacters } draft)
            return Shown(cards.Cards.Form(form, values, Correcting(form, draft, (act.Asking, press.Language), id) with { Lead = text.FormChanged })) with { Privacy = form.Confidentiality == ReportConfidentiality.NamedReceiver ? TurnPrivacy.Open : TurnPrivacy.Kept };
        var outcome = await Desk.CorrectAsync(id, (form, values), act, cancellationToken);
        if (outcome is not ReportOutcome.Wrong wrong) return Result(outcome, press, act);
        var why = Wrong(wrong.Problems, form.Fields, (text, press.Language, act.Asking.Day));
        return HasCards(press) || form.Confidentiality == ReportConfidentiality.NamedReceiver || press.Data.Text(ReportVerbs.Draft) is not { Length: <= DraftCharacters } shown
            ? new CardResult.Refused(why)
            : Shown(cards.Cards.Form(form, values, Correcting(form, shown, (act.Asking, press.Language), id) with { Lead = why }));
    }

    private PressOutcome Result(ReportOutcome outcome, CardPress press, ReportAct act, string? heading = null)
    {
        var text = cards.Cards[press.Language];
        return outcome switch
        {
            ReportOutcome.Done done => Shown(cards.Report.Of(done.Report, new ReportView(act.Asking, press.Language, press.ActId) { Heading = heading })) with { Privacy = done.Report.Head.IsConfidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept },
            ReportOutcome.Ended ended => new CardResult.Refused(Ended(ended.Head, text)),
            ReportOutcome.CorrectedTooOften => new CardResult.Refused(TooOften(text)),
            ReportOutcome.Denied => new CardResult.Refused(text.NotYours),
            ReportOutcome.Wrong wrong => new CardResult.Refused(Wrong(wrong.Problems, [], (text, press.Language, act.Asking.Day))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Without cards nothing of the form is left on the screen: what was said is asked for again, as it stands.
    private static bool HasCards(CardPress press) => ChannelAbilities.Of(press.Activity.ChannelId).Cards;

    private static string Ended(ReportHead head, ReportTexts text) => string.Format(CultureInfo.InvariantCulture, text.Ended, ReportCard.State(head.State, text));

    private static string TooOften(ReportTexts text) => string.Format(CultureInfo.InvariantCulture, text.CorrectedTooOften, ReportDesk.MostCorrections);

    private FormFrame Correcting(ReportForm form, string draft, (Asking Asking, Language Language) by, string id)
    {
        var (frame, text) = (cards.Cards.Frame(form, draft, by) with { Corrects = id }, cards.Cards[by.Language]);
        return form.Confidentiality == ReportConfidentiality.NamedReceiver ? frame with { Secrecy = new FormSecrecy(ReportVerbs.Of(ReportVerbs.Save, true), [text.NamedForm, text.HiddenHere], []) } : frame;
    }

    /// <summary>What is wrong, in words.</summary>
    internal static string Wrong(IReadOnlyList<FormProblem> problems, IReadOnlyList<FormField> fields, (ReportTexts Text, Language Language, DateOnly Today) at) =>
        $"{at.Text.Wrong}\n{string.Join('\n', problems.Select(problem => $"– {FieldWords.Of(problem, fields, at)}"))}";

    private static PressOutcome Shown(Reply reply) => reply.Card is { } card ? new CardResult.Shown(card, reply.Text) : new CardResult.Refused(reply.Text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
