using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>Activities as Teams sends them.</summary>
internal static class Teams
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/apac/";

    public static Activity Personal(string type, string id, string person = "mai") => new()
    {
        Type = type,
        Id = id,
        ChannelId = ChannelIds.Teams,
        ServiceUrl = ServiceUrl,
        Locale = "vi-VN",
        From = new() { Id = $"29:{person}", Name = person, AadObjectId = $"entra-{person}" },
        Recipient = new() { Id = "28:bot", Name = "Hỏi đáp" },
        Conversation = new() { Id = $"a:{person}", ConversationType = "personal", TenantId = "t-1" },
    };

    public static Activity In(string kind, Activity activity, string conversation = "19:phong@thread.v2")
    {
        activity.Conversation = new() { Id = conversation, ConversationType = kind, IsGroup = true };
        return activity;
    }

    public static Activity Message(string text, string id, string person = "mai")
    {
        var message = Personal(ActivityTypes.Message, id, person);
        message.Text = text;
        return message;
    }

    public static Activity Mentioning(Activity message)
    {
        message.Entities = [JsonSerializer.SerializeToElement(new { type = "mention", text = "<at>Hỏi đáp</at>", mentioned = new { id = "28:bot" } })];
        message.Text = $"<at>Hỏi đáp</at> {message.Text}";
        return message;
    }

    public static Activity Installed(string id, string action = "add", string person = "mai")
    {
        var update = Personal(ActivityTypes.InstallationUpdate, id, person);
        update.Action = action;
        return update;
    }

    public static Activity BotAdded(string id, string person = "mai")
    {
        var update = Personal(ActivityTypes.ConversationUpdate, id, person);
        update.MembersAdded = [new() { Id = "28:bot" }];
        return update;
    }

    public static Activity Invoke(string name, JsonNode value, string id, string person = "mai")
    {
        var invoke = Personal(ActivityTypes.Invoke, id, person);
        invoke.Name = name;
        invoke.ReplyToId = "card-1";
        invoke.Value = JsonSerializer.SerializeToElement(value);
        return invoke;
    }

    public static Activity Execute(string verb, string id, string? nonce = "n-1", string person = "mai") =>
        Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["nonce"] = nonce } }, ["trigger"] = "manual" }, id, person);

    public static Activity Submit(string verb, string id, string? nonce = "n-1", string person = "mai")
    {
        var submit = Personal(ActivityTypes.Message, id, person);
        submit.ReplyToId = "card-1";
        submit.Value = JsonSerializer.SerializeToElement(new { verb, nonce });
        return submit;
    }
}
