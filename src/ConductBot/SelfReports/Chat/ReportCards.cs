using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Cards;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Chat;

/// <summary>The cards of reports beside a form and a report: the menu, lists, and what is drafted from a report.</summary>
internal sealed class ReportCards(FormOffers offers, FormCard forms, TaskCard clauses, Localized<ReportTexts> texts)
{
    /// <summary>Reports in a list.</summary>
    public const int MostLines = 20;

    // Clients show five or six.
    private const int MostButtons = 5;

    /// <summary>The texts.</summary>
    public ReportTexts this[Language language] => texts[language];

    /// <summary>Asks whether a report is to bear a name.</summary>
    public SecrecyCard Secrecy { get; } = new(texts);

    /// <summary>Reports without name.</summary>
    public NamelessCard Nameless { get; } = new(texts);

    /// <summary>The forms on offer.</summary>
    public FormOffers Offers => offers;

    /// <summary>A form to be filled.</summary>
    public Reply Form(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, FormFrame frame) => forms.Of(form, values, frame);

    /// <summary>What is around a form for somebody.</summary>
    public FormFrame Frame(ReportForm form, string draft, (Asking Asking, Language Language) by) =>
        new(draft, clauses.Basis(offers.Basis(form, by.Asking.Day), by.Language), by.Asking.Day, by.Language);

    /// <summary>The forms to choose from.</summary>
    public Reply Menu((Asking Asking, Language Language) by, string seed)
    {
        var (text, on) = (texts[by.Language], offers.On(by.Asking.Day));
        if (on.Count == 0) return new Reply(text.NoForms) { Audience = ReplyAudience.Person };
        // A list, not a button each: clients show five or six buttons at most.
        var choice = new ChoiceSetInput([.. on.Select(form => new Choice(form.Title[by.Language], form.Id))]) { Id = ReportVerbs.Form, Label = text.MenuLabel, Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = text.MenuLabel };
        var card = new AdaptiveCard([new TextBlock(text.MenuTitle) { Weight = TextWeight.Bolder, Style = TextStyle.Heading }, RichTextBlock.Of(text.MenuHow), choice])
        {
            Actions = [new CardButtons(seed).Act(text.MenuOpen, ReportVerbs.Open)],
        };
        return new Reply($"{text.MenuTitle}\n{text.MenuHow}\n{string.Join('\n', on.Select((form, at) => $"{at + 1}. {form.Title[by.Language]}"))}", card.ToElement()) { Audience = ReplyAudience.Person };
    }

    /// <summary>Reports in a list. Those without a number come first among the buttons: no word opens them.</summary>
    /// <param name="title">What they are, and how many more there are.</param>
    /// <param name="shown">The reports, at most <see cref="MostLines"/>.</param>
    /// <param name="by">For whom.</param>
    /// <param name="seed">For the buttons.</param>
    public Reply List((string Title, int More) title, IReadOnlyList<(ReportHead Head, string? Number)> shown, (Asking Asking, Language Language) by, string seed)
    {
        var text = texts[by.Language];
        var open = shown.Where(one => one.Head.HasContent).OrderBy(one => one.Number is null ? 0 : 1).ToArray();
        var lines = shown.Select(one => KeptLine(one.Head, text, Format(
            text.Line, one.Number ?? (one.Head.Anonymous ? text.WithoutName : "–"), offers.Known(one.Head.Form)?.Title[by.Language] ?? one.Head.Form, Reminders.Calendar.VietnamClock.In(one.Head.Filed).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), ReportCard.State(one.Head.State, text)))).ToList();
        if (title.More > 0) lines.Add(Format(text.ListMore, title.More));
        if (title.More > 0 || open.Length > MostButtons) lines.Add(text.ListByNumber);
        var buttons = new CardButtons(seed);
        var card = new AdaptiveCard([new TextBlock(title.Title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading }, .. lines.Select(RichTextBlock.Of)])
        {
            Actions = [.. open.Take(MostButtons).Select(one => buttons.Act(one.Number ?? text.Show, ReportVerbs.Of(ReportVerbs.Show, one.Head.Confidentiality == ReportConfidentiality.NamedReceiver), new JsonObject { [ReportVerbs.Report] = one.Head.Id }))],
        };
        return new Reply($"{title.Title}\n{string.Join('\n', lines)}", card.ToElement()) { Audience = ReplyAudience.Person };
    }

    /// <summary>What is drafted from a report where a clause that binds asks for it; null when nothing is.</summary>
    public Reply? Draft(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, (Asking Asking, Language Language) by)
    {
        if (form.Draft is not { } draft || !offers.Binds(draft.Basis, by.Asking.Day)) return null;
        var body = draft.Body[by.Language];
        foreach (var field in form.Fields) body = body.Replace($"{{{field.Id}}}", values.TryGetValue(field.Id, out var value) ? FieldWords.Of(field, value, (texts[by.Language], by.Language)) : "…", StringComparison.Ordinal);
        return new Reply($"{draft.Title[by.Language]} ({clauses.Basis(draft.Basis, by.Language)})\n{texts[by.Language].DraftNote}\n\n{body.Trim()}") { Audience = ReplyAudience.Person };
    }

    private static string KeptLine(ReportHead head, ReportTexts text, string line) => ReportCard.Until(head) is { Length: > 0 } day ? Format(text.LineKept, line, day) : line;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
