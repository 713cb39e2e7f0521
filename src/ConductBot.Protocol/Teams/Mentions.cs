using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Teams;

/// <summary>Who is mentioned in a message, by its entities; the text alone proves nothing.</summary>
/// <remarks>Source: MicrosoftDocs/msteams-docs channel-and-group-conversations.md.</remarks>
public static class Mentions
{
    /// <summary>Whether the bot that the activity is for is mentioned in it.</summary>
    public static bool OfBot(Activity activity) =>
        activity is { Entities: { } entities, Recipient.Id: { } bot } && entities.Any(entity => TextOf(entity, bot) is not null);

    /// <summary>The text without the bot's own mention; others stay.</summary>
    public static string WithoutBot(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is null || activity.Recipient?.Id is not { } bot) return text;

        foreach (var entity in activity.Entities)
        {
            if (TextOf(entity, bot) is { Length: > 0 } mention) text = text.Replace(mention, " ", StringComparison.Ordinal);
        }

        return text;
    }

    // The text of a mention of somebody; null when the entity is none, "" when it names no text.
    private static string? TextOf(JsonElement entity, string who) =>
        entity.ValueKind == JsonValueKind.Object
        && entity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("mention")
        && entity.TryGetProperty("mentioned", out var mentioned) && mentioned.ValueKind == JsonValueKind.Object
        && mentioned.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.ValueEquals(who)
            ? entity.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : ""
            : null;
}
