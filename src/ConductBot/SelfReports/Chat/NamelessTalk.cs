using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Anonymous;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Chat;

/// <summary>
/// What is said about reports without a name. Who asks is looked up nowhere: whoever may chat may file one and ask by its code, for to look somebody up is to leave a trace of them.
/// </summary>
internal sealed class NamelessTalk(NamelessDesk desk, ReportCards cards, Speakers people)
{
    private readonly CodeGuesses _guesses = new();

    /// <summary>The form; with several, which one; as text when there is none.</summary>
    public TurnResult Begin((Language Language, DateTimeOffset Now) at, string seed)
    {
        var text = cards[at.Language];
        var forms = cards.Offers.On(VietnamClock.DayOf(at.Now)).Where(form => form.Anonymous).ToArray();
        var reply = forms switch
        {
            [] => new Reply(text.NamelessNone),
            [var only] => Form(only, at),
            _ => Choice(forms, at.Language, seed),
        };
        return new TurnResult([reply], null) { Privacy = forms.Length == 0 ? TurnPrivacy.Hidden : TurnPrivacy.Open };
    }

    /// <summary>The form to be filled without a name, each time another draft.</summary>
    public Reply Form(ReportForm form, (Language Language, DateTimeOffset Now) at, FormRefill? again = null)
    {
        var (text, asking) = (cards[at.Language], Nobody(at.Now));
        var receivers = Receivers(form, at.Now);
        if (receivers.Count == 0) return new Reply(text.NobodyReceives);

        var lines = Lines(text, receivers, text.NamelessForm);
        var frame = cards.Frame(form, again?.Draft ?? NamelessDesk.NewDraft(), (asking, at.Language)) with { Secrecy = new FormSecrecy(ReportVerbs.GiveNameless, lines, receivers), Lead = again?.Lead ?? "" };
        return cards.Form(form, again?.Values ?? FieldInputs.Defaults(form, asking, VietnamClock.TimeOf(at.Now)), frame);
    }

    /// <summary>Where the report of a code stands. A wrong code, and one too many, are answered alike.</summary>
    public async ValueTask<Reply> OfCodeAsync(ReportCode? code, (string Person, Language Language, DateTimeOffset Now, string Seed) by, CancellationToken cancellationToken) =>
        await FindAsync(code, (by.Person, by.Now), cancellationToken) is { } report ? cards.Nameless.Of(report, code!, (by.Language, by.Seed)) : new Reply(cards[by.Language].CodeUnknown);

    /// <summary>The report of a code, with wrong ones counted.</summary>
    public async ValueTask<StoredReport?> FindAsync(ReportCode? code, (string Person, DateTimeOffset Now) by, CancellationToken cancellationToken)
    {
        if (code is null || !_guesses.MayTry(by.Person, by.Now)) return null;
        if (await desk.ReadAsync(code, cancellationToken) is { } report) return report;

        _guesses.Wrong(by.Person, by.Now);
        return null;
    }

    /// <summary>What is said above a form of the most confidential kind.</summary>
    public static IReadOnlyList<string> Lines(ReportTexts text, IReadOnlyList<Person> receivers, string first) =>
        [first, text.HiddenHere, string.Format(CultureInfo.InvariantCulture, receivers.Count == 1 ? text.OnlyReceiver : text.OneOfReceivers, string.Join(", ", receivers.Select(person => person.Name))), text.OneByOne];

    /// <summary>Nobody in particular, today.</summary>
    public Asking Nobody(DateTimeOffset now) => new(people.Organization, null, VietnamClock.DayOf(now));

    private IReadOnlyList<Person> Receivers(ReportForm form, DateTimeOffset now) => ReceiverRule.Of(form, people.Organization, (null, VietnamClock.DayOf(now)));

    private Reply Choice(IReadOnlyList<ReportForm> forms, Language language, string seed)
    {
        var (text, buttons) = (cards[language], new CardButtons(seed));
        var card = new AdaptiveCard([RichTextBlock.Of(text.MenuLabel)]) { Actions = [.. forms.Select(form => buttons.Act(form.Title[language], ReportVerbs.Nameless, new JsonObject { [ReportVerbs.Form] = form.Id }))] };
        return new Reply(text.MenuLabel, card.ToElement()) { Audience = ReplyAudience.Person };
    }
}
