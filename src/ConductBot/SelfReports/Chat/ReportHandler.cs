using ConductBot.Conversations;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Talk;

namespace ConductBot.SelfReports.Chat;

/// <summary>Opens forms and lists of reports when a message asks for them; leaves every other message, questions about reporting included, to others.</summary>
internal sealed class ReportHandler((ReportDesk Reports, FileDesk Files) desks, (ReportCards Cards, ReportCard Report) cards, Speakers people, WorkingCalendar calendar) : ITurnHandler
{
    internal const string HandlerName = "reports";

    private readonly PassedOver _passed = new();

    private ReportDesk Desk => desks.Reports;

    /// <inheritdoc/>
    public string Name => HandlerName;

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;
        var context = new DateContext(turn.Now, calendar, turn.Language);
        var offered = cards.Cards.Offers.On(context.Today);
        if (_passed.Knows(turn, offered)) return null;
        if (ReportTalk.Read(turn.Text, offered, context) is not { } wish) return _passed.Note(turn, offered);

        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        if (asking is null) return new TurnResult([new Reply(unknown) { Audience = ReplyAudience.Person }], null);
        return new TurnResult([await ReplyAsync(wish, turn, asking, cancellationToken)], null);
    }

    private async ValueTask<Reply> ReplyAsync(ReportWish wish, Turn turn, Asking asking, CancellationToken cancellationToken)
    {
        var (by, text) = ((asking, turn.Language), cards.Cards[turn.Language]);
        switch (wish)
        {
            case ReportWish.Menu:
                return cards.Cards.Menu(by, turn.TurnId);
            case ReportWish.Fill fill:
                var values = FieldInputs.Defaults(fill.Form, asking, VietnamClock.TimeOf(turn.Now));
                foreach (var (field, value) in fill.Values) values[field] = value;
                await desks.Files.AimAtFormAsync(turn.PersonId, (fill.Form, turn.TurnId), turn.Now, cancellationToken);
                return cards.Cards.Form(fill.Form, values, cards.Cards.Frame(fill.Form, turn.TurnId, by) with { Lead = text.Understood });
            case ReportWish.Mine:
                return await ListAsync(await Desk.MineAsync(asking.Asker!.Id, cancellationToken), (text.MineTitle, text.MineNone), (by, turn.TurnId), cancellationToken);
            case ReportWish.Inbox:
                var mine = await Desk.InboxAsync(asking.Asker!.Id, cancellationToken);
                return await ListAsync([.. mine.Where(head => May.ReadReport(asking, head.Facts).IsGranted)], (text.InboxTitle, text.InboxNone), (by, turn.TurnId), cancellationToken);
            case ReportWish.One one:
                var outcome = await Desk.NamedAsync(one.Number, cancellationToken) is { } id ? await Desk.ReadAsync(id, new ReportAct(turn.TurnId, asking, turn.Now), cancellationToken) : null;
                return outcome is ReportOutcome.Done done ? cards.Report.Of(done.Report, new ReportView(asking, turn.Language, turn.TurnId)) : new Reply(text.NotYours) { Audience = ReplyAudience.Person };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask<Reply> ListAsync(IReadOnlyList<ReportHead> heads, (string Title, string None) words, ((Asking Asking, Language Language) By, string Seed) at, CancellationToken cancellationToken)
    {
        if (heads.Count == 0) return new Reply(words.None) { Audience = ReplyAudience.Person };
        var numbered = new List<(ReportHead, string?)>();
        foreach (var head in heads) numbered.Add((head, await Desk.NumberAsync(head, cancellationToken)));
        return cards.Cards.List(words.Title, numbered, at.By, at.Seed);
    }
}
