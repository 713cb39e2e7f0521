using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations.Pressing;

/// <summary>Finds the press in an activity: what each way of delivering one puts where.</summary>
internal static class PressReader
{
    /// <summary>The verb under which feedback on a message is handed over.</summary>
    public const string Feedback = "message.feedback";

    /// <summary>The verb under which the dialog for feedback is asked for.</summary>
    public const string FeedbackDialog = "message.feedbackDialog";

    /// <summary>The press, or null when the activity is none or names no verb.</summary>
    public static PressRead? Read(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => InData(activity.Value, PressKind.Submit),
        ActivityTypes.Invoke => activity.Name switch
        {
            InvokeNames.CardAction => Execute(activity.Value),
            InvokeNames.TaskFetch => InData(Member(activity.Value, "data"), PressKind.OpenDialog),
            InvokeNames.TaskSubmit => InData(Member(activity.Value, "data"), PressKind.SubmitDialog),
            InvokeNames.SuggestedSubmit or InvokeNames.SuggestedSubmitInProse => InData(activity.Value, PressKind.Submit),
            InvokeNames.MessageSubmit => FeedbackOf(activity.Value),
            InvokeNames.MessageFetchTask => new PressRead(FeedbackDialog, PressKind.OpenDialog, ActionValue(activity.Value)),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The id of the act, and the name of the row that remembers it; null for the latter when nothing is to be remembered. A form filled in differently is another act.</summary>
    public static (string ActId, string? Nonce) Act(PressRead read, string personId, string turnId)
    {
        var acts = read.Kind is PressKind.Execute or PressKind.Submit or PressKind.SubmitDialog;
        if (new PressData(read.Data).Nonce is not { } nonce || !acts) return (turnId, null);

        var filledIn = string.Join('\n', read.Data.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Object).OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => $"{member.Name}={member.Value.GetRawText()}"));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{nonce}\n{read.Verb}\n{personId}\n{filledIn}")).AsSpan(0, 16));
        return (id, id);
    }

    private static PressRead? Execute(JsonElement? value)
    {
        var action = Member(value, "action");
        var data = Member(action, "data") ?? default;
        var verb = Text(action, "verb") ?? Text(data, "verb");
        return verb is null ? null : new PressRead(verb, Text(value, "trigger") == "automatic" ? PressKind.Refresh : PressKind.Execute, data);
    }

    private static PressRead? InData(JsonElement? data, PressKind kind)
    {
        if (Text(data, "verb") is not { } verb) return null;

        // Where there are no dialogs the press that would open one comes as a message.
        var opens = kind == PressKind.Submit && Text(Member(data, "msteams"), "type") == InvokeNames.TaskFetch;
        return new PressRead(verb, opens ? PressKind.OpenDialog : kind, data!.Value);
    }

    // {"actionName":"feedback","actionValue":{"reaction","feedback"}}; a custom dialog's card sends its own verb there.
    private static PressRead FeedbackOf(JsonElement? value)
    {
        var action = ActionValue(value);
        return new PressRead(Text(action, "verb") ?? Feedback, PressKind.SubmitDialog, action);
    }

    // The documentation has actionName and actionValue in value, teams.net in value.data.
    private static JsonElement ActionValue(JsonElement? value) => Member(value, "actionValue") ?? Member(Member(value, "data"), "actionValue") ?? Member(value, "data") ?? value ?? default;

    private static JsonElement? Member(JsonElement? of, string name) => of is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 and <= 80 } read ? read : null;
}
