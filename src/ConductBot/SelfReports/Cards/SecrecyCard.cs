using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Cards;

/// <summary>Asks whether a report is to bear a name, before anything of it is typed.</summary>
internal sealed class SecrecyCard(Localized<ReportTexts> texts)
{
    /// <summary>The card; its two buttons open the form.</summary>
    public Reply Of(ReportForm form, Language language, string seed)
    {
        var (text, title) = (texts[language], form.Title[language]);
        string[] lines = [form.Intro[language], text.Secrets, text.HiddenHere, text.NamedHow, text.NamelessHow, text.SecrecyHow];
        var (buttons, data) = (new CardButtons(seed), new JsonObject { [ReportVerbs.Form] = form.Id });
        var card = new AdaptiveCard([new TextBlock(title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading }, .. lines.Where(line => line.Length > 0).Select(RichTextBlock.Of)])
        {
            Actions = [buttons.Act(text.NamelessButton, ReportVerbs.Nameless, data), buttons.Act(text.NamedButton, ReportVerbs.Of(ReportVerbs.Named, true), data)],
        };
        return new Reply($"{title}\n{string.Join('\n', lines)}", card.ToElement()) { Audience = ReplyAudience.Person };
    }
}
