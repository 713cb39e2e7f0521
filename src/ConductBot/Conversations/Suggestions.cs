using System.Text.Json;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>The questions offered to begin with, and the switch to the other language.</summary>
internal sealed class Suggestions(Localized<ConversationTexts> texts, IOptions<ConversationOptions> options)
{
    /// <summary>The buttons in a language.</summary>
    public List<CardAction> In(Language language)
    {
        var questions = language == Language.English ? options.Value.SuggestedQuestionsEnglish : options.Value.SuggestedQuestions;
        return [.. questions.Append(texts[language].LanguageButton).Select(question => new CardAction { Type = "imBack", Title = question, Value = JsonSerializer.SerializeToElement(question, ConversationJson.Default.String) })];
    }
}
