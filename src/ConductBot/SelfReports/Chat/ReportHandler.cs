using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Anonymous;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Talk;

namespace ConductBot.SelfReports.Chat;

/// <summary>Opens forms and lists of reports when a message asks for them; leaves every other message, questions about reporting included, to others.</summary>
internal sealed class ReportHandler((ReportDesk Reports, FileDesk Files) desks, (ReportCards Cards, ReportCard Report, NamelessTalk Nameless) cards, Speakers people, WorkingCalendar calendar) : ITurnHandler
{
    internal const string HandlerName = "reports";

    private readonly PassedOver _passed = new();

    private ReportDesk Desk => desks.Reports;

    /// <inheritdoc/>
    public string Name => HandlerName;

    /// <inheritdoc/>
    public bool Hides(string text) => ReportCode.In(text) is not null || (text.Length <= 100 && NamelessWords.Ask(text));

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;
        var context = new DateContext(turn.Now, calendar, turn.Language);
        var offered = cards.Cards.Offers.On(context.Today);
        if (_passed.Knows(turn, offered)) return null;
        if (ReportTalk.Read(turn.Text, offered, context) is not { } wish) return _passed.Note(turn, offered);

        // Nobody is looked up for these.
        if (wish is ReportWish.Nameless) return cards.Nameless.Begin((turn.Language, turn.Now), turn.TurnId);
        if (wish is ReportWish.ByCode coded) return new TurnResult([await cards.Nameless.OfCodeAsync(coded.Code, (turn.PersonId, turn.Language, turn.Now, turn.TurnId), cancellationToken)], null) { Privacy = TurnPrivacy.Hidden };

        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        if (asking is null) return new TurnResult([new Reply(unknown) { Audience = ReplyAudience.Person }], null);
        return await ResultAsync(wish, turn, asking, cancellationToken);
    }

    private async ValueTask<TurnResult> ResultAsync(ReportWish wish, Turn turn, Asking asking, CancellationToken cancellationToken)
    {
        var (by, text) = ((asking, turn.Language), cards.Cards[turn.Language]);
        switch (wish)
        {
            case ReportWish.Menu:
                return Kept(cards.Cards.Menu(by, turn.TurnId));
            case ReportWish.Fill { Form.Confidentiality: ReportConfidentiality.NamedReceiver } fill:
                return new TurnResult([fill.Form.Anonymous ? cards.Cards.Secrecy.Of(fill.Form, turn.Language, turn.TurnId) : NamedForm.Of(fill.Form, turn.TurnId, (cards.Cards, by, turn.Now))], null) { Privacy = TurnPrivacy.Open };
            case ReportWish.Fill fill:
                var values = FieldInputs.Defaults(fill.Form, asking, VietnamClock.TimeOf(turn.Now));
                foreach (var (field, value) in fill.Values) values[field] = value;
                await desks.Files.AimAtFormAsync(turn.PersonId, (fill.Form, turn.TurnId), turn.Now, cancellationToken);
                return Kept(cards.Cards.Form(fill.Form, values, cards.Cards.Frame(fill.Form, turn.TurnId, by) with { Lead = text.Understood }));
            case ReportWish.Whose whose:
                return Kept(WhoseReport.Ask(whose, text, turn.Language));
            case ReportWish.Mine:
                return await ListAsync(await Desk.MineAsync(asking.Asker!.Id, cancellationToken), (text.MineTitle, text.MineNone), (by, turn.TurnId), cancellationToken);
            case ReportWish.Inbox:
                var mine = new List<ReportHead>(await Desk.InboxAsync(asking.Asker!.Id, cancellationToken));
                foreach (var away in StoodIn(asking)) mine.AddRange(await Desk.InboxAsync(away, cancellationToken));
                return await ListAsync([.. mine.Where(head => !(head.ToldFrom > turn.Now) && May.ReadReport(asking, head.Facts).IsGranted)], (text.InboxTitle, text.InboxNone), (by, turn.TurnId), cancellationToken);
            case ReportWish.One one:
                var outcome = await Desk.NamedAsync(one.Number, cancellationToken) is { } id ? await Desk.ReadAsync(id, new ReportAct(turn.TurnId, asking, turn.Now), cancellationToken) : null;
                return outcome is ReportOutcome.Done done
                    ? new TurnResult([cards.Report.Of(done.Report, new ReportView(asking, turn.Language, turn.TurnId))], null) { Privacy = done.Report.Head.IsConfidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept }
                    : Kept(new Reply(text.NotYours) { Audience = ReplyAudience.Person });
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // For whom this person stands in today.
    private static IEnumerable<string> StoodIn(Asking asking) => asking.Organization.Absences.Where(absence => absence.Covers(asking.Day)).Select(absence => absence.PersonId).Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(away => asking.Organization.ActsFor(away, asking.Day) is Organization.StandInOutcome.StandsIn stands && stands.Person == asking.Asker);

    private async ValueTask<TurnResult> ListAsync(IReadOnlyList<ReportHead> heads, (string Title, string None) words, ((Asking Asking, Language Language) By, string Seed) at, CancellationToken cancellationToken)
    {
        if (heads.Count == 0) return Kept(new Reply(words.None) { Audience = ReplyAudience.Person });
        var numbered = new List<(ReportHead, string?)>();

        // What somebody still has to do with comes first: old ones must not be hidden behind those that were closed since.
        var shown = heads.OrderBy(head => head.IsOver ? 1 : 0).Take(ReportCards.MostLines).ToArray();
        foreach (var head in shown) numbered.Add((head, await Desk.NumberAsync(head, cancellationToken)));
        return new TurnResult([cards.Cards.List((words.Title, heads.Count - shown.Length), numbered, at.By, at.Seed)], null) { Privacy = shown.Any(head => head.IsConfidential) ? TurnPrivacy.Hidden : TurnPrivacy.Kept };
    }

    private static TurnResult Kept(Reply reply) => new([reply], null);
}
