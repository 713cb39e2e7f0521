using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>
/// A text with the marks of its citations, and the entity that says what they stand for. It never says that a model wrote the text: none did.
/// </summary>
/// <remarks>Limits: MicrosoftDocs/msteams-docs bot-messages-ai-generated-content.md: 20 citations (more are refused), names of 80 and abstracts of 160 characters.</remarks>
internal sealed record CitedText(string Text, JsonElement Entity)
{
    private const int Most = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <summary>Sets <c>[1]</c>, <c>[2]</c>, … behind what cites; a citation whose place is not in the text is left out.</summary>
    public static CitedText Of(string text, IReadOnlyList<ReplyCitation> citations)
    {
        var claims = new JsonArray();
        var from = 0;
        foreach (var citation in citations)
        {
            var at = text.IndexOf(citation.After, from, StringComparison.Ordinal);
            if (at < 0 || citation.After.Length == 0 || claims.Count == Most) continue;

            var position = claims.Count + 1;
            var mark = $" [{position}]";
            text = text.Insert(at + citation.After.Length, mark);
            from = at + citation.After.Length + mark.Length;
            claims.Add(Claim(position, citation));
        }

        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message", ["@type"] = "Message", ["@context"] = "https://schema.org", ["citation"] = claims,
        };
        return new CitedText(text, JsonSerializer.SerializeToElement(entity, ConversationJson.Default.JsonObject));
    }

    /// <summary>At most so many characters as people count them; cut with an ellipsis.</summary>
    internal static string Cut(string text, int most)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        var graphemes = StringInfo.ParseCombiningCharacters(text);
        if (graphemes.Length <= most && text.Length <= most) return text;

        // The limit is on characters; whole graphemes are kept, so that no letter loses its mark.
        var cut = new StringBuilder();
        for (var i = 0; i < graphemes.Length; i++)
        {
            var end = i + 1 < graphemes.Length ? graphemes[i + 1] : text.Length;
            if (end > most - 1) break;
            cut.Append(text, graphemes[i], end - graphemes[i]);
        }

        return cut.ToString().TrimEnd() + "…";
    }

    private static JsonObject Claim(int position, ReplyCitation citation)
    {
        var appearance = new JsonObject { ["@type"] = "DigitalDocument", ["name"] = Cut(citation.Name, LongestName), ["abstract"] = Cut(citation.Abstract, LongestAbstract) };
        if (citation.Url is { } url) appearance["url"] = url.ToString();
        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = appearance };
    }
}
