using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol.Cards;

namespace ConductBot.Protocol.Teams;

/// <summary>Bodies of answers to invokes.</summary>
/// <remarks>Source: MicrosoftDocs/AdaptiveCards universal-action-model.md; MicrosoftDocs/msteams-docs task-modules.</remarks>
public static class InvokeBodies
{
    /// <summary>Kind of an answer to a card's action that is a new card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Kind of an answer to a card's action that is shown as a message.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Kind of an answer to a card's action that failed.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Answers a card's action with the card that takes its place for the presser.</summary>
    public static JsonElement Card(JsonElement card) => ActionAnswer(200, CardType, JsonNode.Parse(card.GetRawText()));

    /// <summary>Answers a card's action with a text shown to the presser.</summary>
    public static JsonElement Message(string text) => ActionAnswer(200, MessageType, JsonValue.Create(text));

    /// <summary>Answers a card's action that could not be done.</summary>
    /// <param name="status">400 for what the presser can change, 500 for what not.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">What to do, shown to the presser.</param>
    public static JsonElement Error(int status, string code, string message) => ActionAnswer(status, ErrorType, new JsonObject { ["code"] = code, ["message"] = message });

    /// <summary>Opens a dialog, or shows the next one, of a card.</summary>
    public static JsonElement Dialog(string title, JsonElement card) => Element(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title,
                ["height"] = "medium",
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = CardType, ["content"] = JsonNode.Parse(card.GetRawText()) },
            },
        },
    });

    /// <summary>Shows a text where the dialog was.</summary>
    public static JsonElement DialogMessage(string text) => Element(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } });

    /// <summary>An empty object: what a submitted feedback wants.</summary>
    public static JsonElement Nothing() => Element([]);

    private static JsonElement ActionAnswer(int status, string type, JsonNode? value) => Element(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    private static JsonElement Element(JsonObject body) => JsonSerializer.SerializeToElement(body, CardJson.Wire.JsonObject);
}
