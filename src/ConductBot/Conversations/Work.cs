using ConductBot.Conversations.Hidden;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>Pure: what a bot works on. All else is accepted and forgotten: reactions, edits (an edited question is not answered again), typing, kinds that nobody knows.</summary>
internal static class Work
{
    private const string MicrosoftEvents = "application/vnd.microsoft.";

    /// <summary>Whether an activity becomes a turn.</summary>
    public static bool Is(Activity activity) => activity is { ChannelId.Length: > 0, Conversation.Id.Length: > 0 } && activity.Type switch
    {
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Invoke => true,
        // A placeholder in a transcript, offered again: what stood there was worked on.
        ActivityTypes.Message => IsForBot(activity) && !HiddenActivities.IsPlaceholder(activity),
        ActivityTypes.MessageDelete => activity.Id is { Length: > 0 },

        // Read receipts and meetings: there may be many of them.
        ActivityTypes.Event => activity.Name?.StartsWith(MicrosoftEvents, StringComparison.Ordinal) != true,
        _ => false,
    };

    /// <summary>Whether its turn may be over before it is accepted: nobody waits for its answer in the call.</summary>
    public static bool MayBeOverAtOnce(Activity activity) =>
        activity.Type == ActivityTypes.Message && !string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    // In a group the bot hears what mentions it and what is pressed on its cards; what people say to each other is none of its business and is not stored.
    private static bool IsForBot(Activity activity) =>
        ConversationScopes.Of(activity.Conversation) == ConversationScope.Personal || Mentions.OfBot(activity) || activity.Value is { ValueKind: System.Text.Json.JsonValueKind.Object };
}
