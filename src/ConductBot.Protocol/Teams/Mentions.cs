using System.Net;
using System.Text;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Teams;

/// <summary>Who is mentioned in a message, by its entities; the text alone proves nothing.</summary>
/// <remarks>Source: MicrosoftDocs/msteams-docs channel-and-group-conversations.md.</remarks>
public static class Mentions
{
    private const string Opening = "<at";
    private const string Closing = "</at>";

    /// <summary>Whether the bot that the activity is for is mentioned in it.</summary>
    public static bool OfBot(Activity activity) =>
        activity is { Entities: { } entities, Recipient.Id: { } bot } && entities.Any(entity => TextOf(entity, bot) is not null);

    /// <summary>The text without the bot's own mention, under whichever spelling of its name; of a mention of somebody else the name stays, without the marks around it.</summary>
    public static string WithoutBot(Activity activity) => activity.Recipient?.Id is { } bot ? Without(activity, entity => TextOf(entity, bot)) : activity.Text ?? "";

    /// <summary>The text without any mention: who is drawn into a conversation is no part of what is asked.</summary>
    public static string WithoutAny(Activity activity) => Without(activity, static entity => Mentioned(entity) is { } who ? TextOf(entity, who) : null);

    private static string? Mentioned(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("mentioned", out var mentioned) && mentioned.ValueKind == JsonValueKind.Object
        && mentioned.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static string Without(Activity activity, Func<JsonElement, string?> mentionIn)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is null) return text;

        HashSet<string>? names = null;
        foreach (var entity in activity.Entities)
        {
            if (mentionIn(entity) is not { Length: > 0 } mention) continue;

            text = text.Replace(mention, " ", StringComparison.Ordinal);
            (names ??= new HashSet<string>(StringComparer.Ordinal)).Add(Plain(mention));
        }

        return text.Contains(Opening, StringComparison.OrdinalIgnoreCase) ? WithoutMarks(text, names ?? []) : text;
    }

    // <at>Mai</at>, <at id="0">Mai</at>: the entity's text and the message's may escape a name differently, so names are compared as people read them.
    private static string WithoutMarks(string text, HashSet<string> names)
    {
        var read = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf(Opening, at, StringComparison.OrdinalIgnoreCase) is var open and >= 0)
        {
            var after = open + Opening.Length;
            if (after >= text.Length || text[after] is not ('>' or ' '))
            {
                read.Append(text, at, after - at);
                at = after;
                continue;
            }

            if (text.IndexOf('>', after) is not (var name and >= 0) || text.IndexOf(Closing, name, StringComparison.OrdinalIgnoreCase) is not (var close and >= 0)) break;

            var said = text[(name + 1)..close];
            read.Append(text, at, open - at).Append(names.Contains(Plain(said)) ? " " : said);
            at = close + Closing.Length;
        }

        return read.Append(text, at, text.Length - at).ToString();
    }

    private static string Plain(string mention)
    {
        var name = mention.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && mention.EndsWith(Closing, StringComparison.OrdinalIgnoreCase) && mention.IndexOf('>') is var end && end < mention.Length - Closing.Length
            ? mention[(end + 1)..^Closing.Length]
            : mention;
        return WebUtility.HtmlDecode(name).Trim();
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
