using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Talk;

namespace ConductBot.SelfReports.Chat;

/// <summary>Asks of whom a message tells before a form is opened: "anh đi trễ nhé". Its buttons say in words what is meant.</summary>
internal static class WhoseReport
{
    /// <summary>The question.</summary>
    public static Reply Ask(ReportWish.Whose whose, ReportTexts text, Language language) =>
        new(string.Format(CultureInfo.InvariantCulture, text.Whose, whose.Form.Title[language], whose.OfWriter), Suggestions: [Button(text.WhoseMine, whose.OfWriter), Button(text.WhoseForms, language == Language.English ? "report" : "báo cáo")]) { Audience = ReplyAudience.Person };

    private static CardAction Button(string title, string said) => new() { Type = "imBack", Title = title, Value = JsonSerializer.SerializeToElement(said, ConversationJson.Default.String) };
}
