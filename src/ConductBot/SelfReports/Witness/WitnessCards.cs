using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Cards;

namespace ConductBot.SelfReports.Witness;

/// <summary>The cards on which a colleague is asked, and asked to confirm.</summary>
internal sealed class WitnessCards(Localized<WitnessTexts> texts)
{
    /// <summary>The input of the colleague's name.</summary>
    public const string Person = "witness-person";

    /// <summary>The texts.</summary>
    public WitnessTexts this[Language language] => texts[language];

    /// <summary>The reporter's button; null where nobody may be asked.</summary>
    public CardButton? Ask(ReportHead head, CardButtons buttons, Language language)
    {
        if (!WitnessDesk.Takes(head)) return null;
        var text = texts[language];
        return new ShowCardButton(text.Ask, new AdaptiveCard([Input(Person, text.Who, 100, text), Input(ReportVerbs.Words(ReportVerbs.AskWitness), text.Sentence, WitnessDesk.WordsCharacters, text) with { IsMultiline = true }])
        {
            Actions = [buttons.Act(text.Send, ReportVerbs.AskWitness, new JsonObject { [ReportVerbs.Report] = head.Id })],
        });
    }

    /// <summary>What the colleague sees.</summary>
    public Reply Of(WitnessView view, OrganizationSnapshot organization, (Language Language, string Seed) at)
    {
        var text = texts[at.Language];
        var title = Format(text.Title, organization.Person(view.Head.Reporter)?.Name ?? "–");
        var lines = new List<string> { Format(text.About, view.Title[at.Language], VietnamClock.DayOf(view.Head.Filed).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), $"“{view.Asked.Text}”" };
        if (view.Answer is { } answer) lines.Add(answer.Kind == ReportNoteKind.WitnessConfirmed ? text.Confirmed : text.Declined);
        else if (view.Head.IsOver) lines.Add(text.Closed);
        var body = new List<CardElement> { new TextBlock(title) { Weight = TextWeight.Bolder, Wrap = true } };
        body.AddRange(lines.Select(RichTextBlock.Of));
        var open = view.Answer is null && !view.Head.IsOver;
        if (open) body.Add(new TextInput { Id = ReportVerbs.Words(ReportVerbs.WitnessYes), Label = text.Note, MaxLength = WitnessDesk.WordsCharacters, IsMultiline = true });
        var (buttons, data) = (new CardButtons(at.Seed), new JsonObject { [ReportVerbs.Report] = view.Head.Id });
        var card = new AdaptiveCard(body) { Actions = open ? [buttons.Act(text.Yes, ReportVerbs.WitnessYes, data), buttons.Act(text.No, ReportVerbs.WitnessNo, data)] : [] };
        return new Reply($"{title}\n{string.Join('\n', lines)}", card.ToElement()) { Audience = ReplyAudience.Person };
    }

    private static TextInput Input(string id, string label, int characters, WitnessTexts text) => new() { Id = id, Label = label, MaxLength = characters, IsRequired = true, ErrorMessage = Format(text.Missing, label) };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
