using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.Tests.Deliveries;
using ConductBot.Tests.Reminders.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Tests.Conversations;

/// <summary>An office in Teams: people write to the bot and press its buttons, and get what nobody asked for in chats of their own.</summary>
internal abstract class ChatBench : Bench
{
    private const string Chat = "chat-";
    private int _said;

    /// <summary>The card of the last answer.</summary>
    public JsonNode? LastCard { get; private set; }

    /// <summary>Somebody writes to the bot; its answer.</summary>
    public Task<string> SayAsync(string person, string text) => SendAsync(Teams.Message(text, $"m-{++_said}", person));

    /// <summary>Somebody sends files; the answer.</summary>
    public Task<string> SendFilesAsync(string person, string text, params Attachment[] files)
    {
        var message = Teams.Message(text, $"m-{++_said}", person);
        message.Attachments = [.. files];
        return SendAsync(message);
    }

    /// <summary>Somebody presses a button of a card, wherever it stands in it; the words of what takes its place, or what is said instead.</summary>
    public Task<string> PressAsync(string person, JsonNode card, string verb, params (string Name, string Value)[] inputs) =>
        PressAsync(person, verb, CardWords.Button(card, verb).ShouldNotBeNull($"no button '{verb}' in {card.ToJsonString()}")["data"]!.DeepClone().AsObject(), inputs);

    /// <summary>The same with a button's data, whether any card has it or not.</summary>
    public async Task<string> PressAsync(string person, string verb, JsonObject data, params (string Name, string Value)[] inputs)
    {
        foreach (var (name, value) in inputs) data[name] = value;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        var answer = await Get<IActivityReceiver>().AnswerAsync(Teams.Invoke("adaptiveCard/action", new JsonObject { ["action"] = action }, $"i-{++_said}", person), CancellationToken.None);
        var said = JsonNode.Parse(answer.Body!.Value.GetRawText())!["value"];
        if (said is JsonValue words) return words.ToString();
        if (said is not JsonObject shown || (string?)shown["type"] != "AdaptiveCard") return (string?)said?["message"] ?? said?.ToJsonString() ?? "";
        LastCard = shown;
        return CardWords.Of(shown);
    }

    /// <summary>Whose chat a message came to that nobody asked for; null for an answer.</summary>
    protected static string? ChatOf(Activity message) => message.Conversation!.Id is { } id && id.StartsWith(Chat, StringComparison.Ordinal) ? id[Chat.Length..] : null;

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Settings => [("Conversations:SuggestedQuestions:0", "Đi trễ có được không?"), ("Conversations:SuggestedQuestionsEnglish:0", "May I be late?")];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(Shipped.Calendar)
        .AddOrganization(configuration.GetSection("Organization"))
        .AddConversations(configuration.GetSection("Conversations"))
        .Configure<DeliveryOptions>(static options => options.KeepPace = false);

    private async Task<string> SendAsync(Activity message)
    {
        var before = World.Sent.Count;
        await Get<IActivityReceiver>().AcceptAsync(message, CancellationToken.None);
        await Get<ConversationRunner>().QuietAsync();
        var answers = World.Sent.Skip(before).Select(sent => sent.Activity).Where(activity => activity.Type == ActivityTypes.Message).ToList();
        LastCard = answers.LastOrDefault()?.Attachments?.FirstOrDefault()?.Content is { } card ? JsonNode.Parse(card.GetRawText()) : null;
        return string.Join('\n', answers.Select(CardWords.Of));
    }
}
