using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Cards;

/// <summary>
/// Web Chat runs neither <c>Action.Execute</c> nor its fallback ("received unknown action", tried with 4.18.1), so on Direct Line the action goes out
/// as <c>Action.Submit</c>: the press arrives as a message whose <c>value</c> is the action's data, its inputs and its <c>verb</c>.
/// </summary>
public static class CardDowngrade
{
    /// <summary>Content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private const string Execute = "Action.Execute";

    /// <summary>The attachments with their cards' actions rewritten; the same list when there is nothing to rewrite.</summary>
    public static IList<Attachment>? ForWebChat(IList<Attachment>? attachments)
    {
        if (attachments is null || !attachments.Any(NeedsIt)) return attachments;
        return [.. attachments.Select(one => NeedsIt(one)
            ? new Attachment
            {
                ContentType = one.ContentType,
                ContentUrl = one.ContentUrl,
                Content = ForWebChat(one.Content!.Value),
                Name = one.Name,
                ThumbnailUrl = one.ThumbnailUrl,
                Extensions = one.Extensions,
            }
            : one)];
    }

    /// <summary>The card with each Execute turned into a Submit, and without <c>refresh</c>, which only Execute can serve.</summary>
    public static JsonElement ForWebChat(JsonElement card)
    {
        if (card.ValueKind != JsonValueKind.Object || JsonObject.Create(card) is not { } node) return card;
        node.Remove("refresh");
        Rewrite(node);
        return JsonSerializer.SerializeToElement(node, CardJson.Wire.JsonObject);
    }

    private static bool NeedsIt(Attachment attachment) =>
        attachment.ContentType == AdaptiveCard && attachment.Content is { ValueKind: JsonValueKind.Object } content
        && JsonMarshal.GetRawUtf8Value(content) is var raw && (raw.IndexOf("Action.Execute"u8) >= 0 || raw.IndexOf("refresh"u8) >= 0 || raw.IndexOf("\\u"u8) >= 0);

    private static void Rewrite(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Rewrite(item);
                break;
            case JsonObject thing:
                if (IsExecute(thing)) ToSubmit(thing);
                foreach (var (name, member) in thing)
                {
                    // What a press sends back is the bot's own and stays as it is.
                    if (name != "data") Rewrite(member);
                }

                break;
        }
    }

    private static bool IsExecute(JsonObject thing) =>
        thing["type"] is JsonValue type && type.TryGetValue(out string? name) && string.Equals(name, Execute, StringComparison.Ordinal);

    private static void ToSubmit(JsonObject action)
    {
        var verb = Taken(action, "verb");
        var data = Taken(action, "data");
        action.Remove("fallback");
        action["type"] = "Action.Submit";
        var payload = data as JsonObject ?? (data is null ? [] : new JsonObject { ["data"] = data });
        if (verb is not null && !payload.ContainsKey("verb")) payload["verb"] = verb;
        if (payload.Count > 0) action["data"] = payload;
    }

    private static JsonNode? Taken(JsonObject from, string name)
    {
        from.Remove(name, out var node);
        return node;
    }
}
