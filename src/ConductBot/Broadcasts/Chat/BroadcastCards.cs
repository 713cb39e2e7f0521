using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Broadcasts.Reading;
using ConductBot.Broadcasts.Sending;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Draws the cards; each has its twin in words.</summary>
internal sealed class BroadcastCards(BroadcastWords words)
{
    public const string Whom = "broadcast.whom";
    public const string When = "broadcast.when";
    public const string Send = "broadcast.send";
    public const string Drop = "broadcast.drop";
    public const string Look = "broadcast.look";
    public const string Stop = "broadcast.stop";

    /// <summary>The input of somebody among candidates.</summary>
    public const string WhomInput = "whom";

    /// <summary>The input of a time among those offered.</summary>
    public const string TimeInput = "time";

    /// <summary>The input of urgency.</summary>
    public const string UrgentInput = "urgent";

    /// <summary>Which moment a button is for.</summary>
    public const string Index = "index";

    private const int MostButtons = 5;

    /// <summary>A reminder to be confirmed.</summary>
    /// <param name="draft">The reminder.</param>
    /// <param name="facts">What is said of it.</param>
    /// <param name="times">Its times in words, the chosen one among them.</param>
    /// <param name="language">The sender's.</param>
    public Reply Preview(BroadcastDraft draft, IReadOnlyList<(string Name, string Value)> facts, IReadOnlyList<string> times, Language language)
    {
        var text = words[language];
        var body = new List<CardElement> { Heading(text.PreviewTitle) };
        body.AddRange(Facts(facts));
        if (times.Count > 1)
        {
            body.Add(new ChoiceSetInput([.. times.Select((time, at) => new Choice(time, at.ToString(CultureInfo.InvariantCulture)))])
            {
                Id = TimeInput, Label = text.ChooseTime, Style = ChoiceStyle.Expanded, Value = draft.Chosen.ToString(CultureInfo.InvariantCulture),
            });
        }

        body.Add(new ToggleInput(text.Urgent) { Id = UrgentInput, Label = text.UrgentMark, Value = draft.IsUrgent ? "true" : "false" });
        var buttons = new CardButtons($"{draft.Act}\n{draft.Shown.UtcTicks}");
        var card = new AdaptiveCard(body) { Actions = [buttons.Act(text.Send, Send, Act(draft)) with { Style = ActionStyle.Positive }, buttons.Act(text.Drop, Drop, Act(draft))] };

        var said = Lines(text.PreviewTitle, facts);
        if (times.Count > 1) said += $"\n{text.ChooseTime}\n{Numbered(times)}\n{text.HowChoose}";
        return Personal($"{said}\n{text.How}", card);
    }

    /// <summary>Asks whom a name means.</summary>
    public Reply AskWhom(BroadcastDraft draft, OrganizationSnapshot organization, Language language)
    {
        var text = words[language];
        var name = draft.Unclear[0];
        var choices = Candidates(name, organization);
        var asked = BroadcastWords.Format(text.AskWhom, name.Said);
        var buttons = new CardButtons($"{draft.Act}\n{name.Said}");
        var card = new AdaptiveCard(
            [RichTextBlock.Of(asked), new ChoiceSetInput([.. choices.Select(choice => new Choice(choice.Label, choice.Id))]) { Id = WhomInput, Label = text.Recipients, Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = text.Choose }])
        {
            Actions = [buttons.Act(text.Choose, Whom, Act(draft)) with { Style = ActionStyle.Positive }, buttons.Act(text.Drop, Drop, Act(draft))],
        };
        return Personal($"{asked}\n{Numbered(choices.Select(choice => choice.Label))}", card);
    }

    /// <summary>Asks which moment is meant.</summary>
    public Reply AskWhen(BroadcastDraft draft, string asked, Language language)
    {
        var text = words[language];
        var moments = draft.Moments.Take(MostButtons).Select(moment => words.Of(moment with { Bound = Bound.At }, language)).ToArray();
        var buttons = new CardButtons($"{draft.Act}\n{draft.Shown.UtcTicks}");
        var card = new AdaptiveCard([RichTextBlock.Of(asked)])
        {
            Actions =
            [
                .. moments.Select((moment, at) => buttons.Act(moment, When, new JsonObject { ["act"] = draft.Act, [Index] = at })),
                buttons.Act(text.Drop, Drop, Act(draft)),
            ],
        };
        return Personal($"{asked}\n{Numbered(moments)}", card);
    }

    /// <summary>How a reminder stands, with what can be done.</summary>
    public Reply Report(BroadcastReport report, (string Title, IReadOnlyList<(string Name, string Value)> Facts, string Seed) said, Language language)
    {
        var text = words[language];
        var id = new JsonObject { ["id"] = report.Broadcast.Id };
        var buttons = new CardButtons(said.Seed);
        var actions = new List<CardButton> { buttons.Act(text.Refresh, Look, id) };
        if (report.CanStop) actions.Add(buttons.Act(report.Broadcast.Time is BroadcastTime.Again ? text.StopRepeating : text.Stop, Stop, id) with { Style = ActionStyle.Destructive });
        return Personal(Lines(said.Title, said.Facts), new AdaptiveCard([Heading(said.Title), .. Facts(said.Facts)]) { Actions = actions });
    }

    /// <summary>Reminders, each with a button; a line without an id has none.</summary>
    public Reply List(string title, IReadOnlyList<(string Id, string Line)> reports, (string Verb, string Button, string Seed) with)
    {
        var buttons = new CardButtons(with.Seed);
        var card = new AdaptiveCard([Heading(title), .. reports.Select(report => RichTextBlock.Of(report.Line))])
        {
            Actions = [.. reports.Where(static report => report.Id.Length > 0).Take(MostButtons).Select((report, at) => buttons.Act(BroadcastWords.Format(with.Button, at + 1), with.Verb, new JsonObject { ["id"] = report.Id }))],
        };
        return Personal($"{title}\n{string.Join('\n', reports.Select(report => report.Line))}", card);
    }

    /// <summary>What people get: all reminders that are due for somebody, as one message.</summary>
    public Reply Reminder(IReadOnlyList<Broadcast> broadcasts, OrganizationSnapshot organization, Language language)
    {
        var text = words[language];
        var body = new List<CardElement> { Heading($"🔔 {text.ReminderTitle}") };
        var said = new List<string> { text.ReminderTitle };
        foreach (var broadcast in broadcasts)
        {
            var sender = organization.Person(broadcast.SenderId);
            var from = sender is null ? broadcast.SenderId : OrganizationWords.Full(sender, organization);
            var facts = new List<(string Name, string Value)>();
            if (broadcast.About is { } about) facts.Add((text.About, words.Of(about, language)));
            facts.Add((text.From, from));
            body.Add(new RichTextBlock([new TextRun(broadcast.Words) { Weight = TextWeight.Bolder }]) { Separator = body.Count > 1 });
            body.AddRange(Facts(facts));
            said.Add(broadcast.Words);
            said.AddRange(facts.Select(fact => $"{fact.Name}: {fact.Value}"));
        }

        return Personal(string.Join('\n', said), new AdaptiveCard(body));
    }

    /// <summary>What a sender is told without asking.</summary>
    public Reply Notes(IReadOnlyList<(Broadcast Broadcast, BroadcastNote Note)> notes, Language language)
    {
        var text = words[language];
        string[] lines = [.. notes.Select(one => BroadcastWords.Format(
            one.Note.Code switch { BroadcastNote.MissedCode => text.NoteMissed, BroadcastNote.MayNotCode => text.NoteMayNot, _ => text.NoteNobody },
            BroadcastWords.Short(one.Broadcast.Words), words.At(one.Note.Due, language), one.Note.Count))];
        return Personal(string.Join('\n', lines), new AdaptiveCard([.. lines.Select(RichTextBlock.Of)]));
    }

    /// <summary>Words alone.</summary>
    public static Reply Said(string text) => new(text) { Audience = ReplyAudience.Person };

    /// <summary>Those whom a name may mean, by id.</summary>
    public static IReadOnlyList<(string Id, string Label)> Candidates(UnclearName name, OrganizationSnapshot organization) =>
    [
        .. name.People.Select(organization.Person).OfType<Person>().Select(person => (person.Id, OrganizationWords.Full(person, organization))),
        .. name.Units.Select(organization.Unit).OfType<Unit>().Select(unit => (unit.Id, unit.Name)),
    ];

    private static JsonObject Act(BroadcastDraft draft) => new() { ["act"] = draft.Act };

    // Rows of their own: a table would squeeze the names beside a long value.
    private static IEnumerable<CardElement> Facts(IEnumerable<(string Name, string Value)> facts) =>
        facts.Select(fact => new RichTextBlock(fact.Name.Length == 0 ? [new TextRun(fact.Value)] : [new TextRun($"{fact.Name}: ") { Weight = TextWeight.Bolder }, new TextRun(fact.Value)]) { Spacing = ElementSpacing.Small });

    private static string Lines(string title, IEnumerable<(string Name, string Value)> facts) => $"{title}\n{string.Join('\n', facts.Select(static fact => fact.Name.Length == 0 ? fact.Value : $"{fact.Name}: {fact.Value}"))}";

    private static string Numbered(IEnumerable<string> lines) => string.Join('\n', lines.Select(static (line, at) => $"{at + 1}. {line}"));

    private static TextBlock Heading(string text) => new(text) { Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static Reply Personal(string text, AdaptiveCard card) => new(text, card.ToElement()) { Audience = ReplyAudience.Person };
}
