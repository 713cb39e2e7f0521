using System.Text.Json.Nodes;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>Messages and cards as whoever sees them reads them, from top to bottom, and the buttons in them.</summary>
internal static class CardWords
{
    private static readonly string[] Shown = ["text", "inlines", "facts", "choices", "body", "items"];

    /// <summary>What a message says, in its text or on its card.</summary>
    public static string Of(Activity message) => message.Text is { Length: > 0 } said ? said : message.Attachments?.FirstOrDefault()?.Content is { } card ? Of(JsonNode.Parse(card.GetRawText())!) : "";

    /// <summary>What a card says, or a part of one.</summary>
    public static string Of(JsonNode node) => node switch
    {
        JsonArray { Count: > 0 } runs when (string?)runs[0]?["type"] == "TextRun" => string.Concat(runs.Select(run => (string?)run!["text"])),
        JsonArray list => string.Join('\n', list.Select(one => Of(one!)).Where(words => words.Length > 0)),
        JsonObject { } fact when fact["title"] is { } title && fact["value"] is { } value && fact["type"] is null => $"{title}: {value}",
        JsonObject element => string.Join('\n', Shown.Select(name => element[name] is { } inner ? inner is JsonValue ? (string)inner! : Of(inner) : "").Where(words => words.Length > 0)),
        _ => "",
    };

    /// <summary>The first button with a verb, wherever it stands; null when there is none.</summary>
    public static JsonNode? Button(JsonNode? node, string verb) => Button(node, verb, static _ => true);

    /// <summary>The first button with a verb that is the one looked for.</summary>
    public static JsonNode? Button(JsonNode? node, string verb, Func<JsonNode, bool> isIt) => node switch
    {
        JsonObject thing when (string?)thing["type"] == "Action.Execute" && (string?)thing["verb"] == verb && isIt(thing) => thing,
        JsonObject thing => thing.Select(property => Button(property.Value, verb, isIt)).FirstOrDefault(static found => found is not null),
        JsonArray list => list.Select(item => Button(item, verb, isIt)).FirstOrDefault(static found => found is not null),
        _ => null,
    };
}
