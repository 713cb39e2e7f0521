using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Invokes;

/// <summary>The answer to <c>deliveryMode: expectReplies</c>: the replies themselves; that of an invoke is among them.</summary>
/// <remarks>Source: microsoft/botbuilder-dotnet TurnContext and CloudAdapterBase.</remarks>
internal static class ExpectedReplies
{
    /// <summary>Puts the replies into one answer.</summary>
    public static InvokeAnswer Of(IReadOnlyList<Activity> replies, InvokeAnswer? invoke)
    {
        var all = new JsonArray();
        foreach (var reply in replies) all.Add(JsonSerializer.SerializeToNode(reply, ProtocolJson.Wire.Activity));
        if (invoke is not null)
        {
            var value = new JsonObject { ["status"] = invoke.Status };
            if (invoke.Body is { } body) value["body"] = JsonNode.Parse(body.GetRawText());
            all.Add(new JsonObject { ["type"] = "invokeResponse", ["value"] = value });
        }

        return new InvokeAnswer(200, JsonSerializer.SerializeToElement(new JsonObject { ["activities"] = all }, ConversationJson.Default.JsonObject));
    }
}
