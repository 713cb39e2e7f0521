using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations.References;

/// <summary>Pure: what an activity or a channel's answer says about a conversation. The same object comes back when nothing changed.</summary>
internal static class ReferenceChange
{
    /// <summary>After an activity came in; null when there is nothing to be kept of its conversation.</summary>
    public static KnownConversation? After(KnownConversation? before, Activity activity, string personId, DateTimeOffset now)
    {
        var (state, reason) = StateAfter(activity) ?? (before?.State ?? ReferenceState.Active, before?.Reason);
        if (before is null)
        {
            // Every thread of a channel is a conversation of its own: only the place into which the app was put is kept.
            var scope = ConversationScopes.Of(activity.Conversation);
            if (scope == ConversationScope.Channel && activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)) return null;
            if (activity.Conversation?.Id is null || activity.Recipient?.Id is null) return null;

            return new KnownConversation
            {
                Reference = Reference(activity, scope), PersonId = scope == ConversationScope.Personal ? personId : null, Scope = scope, State = state, Reason = reason, Since = now,
            };
        }

        var after = before;
        if (state != before.State || reason != before.Reason) after = after with { State = state, Reason = reason, Since = state == before.State ? before.Since : now };
        if (Moved(before, activity)) after = after with { Reference = Reference(activity, before.Scope) };
        if (before.Scope == ConversationScope.Personal && FromPerson(activity) && !string.Equals(before.PersonId, personId, StringComparison.Ordinal)) after = after with { PersonId = personId };
        return after;
    }

    /// <summary>After the channel answered to something sent there.</summary>
    public static KnownConversation After(KnownConversation before, SendOutcome outcome, DateTimeOffset now)
    {
        var (state, reason) = outcome switch
        {
            SendOutcome.Accepted => (ReferenceState.Active, null),
            SendOutcome.Rejected { Reason: RejectReason.BlockedByUser or RejectReason.BotDisabled or RejectReason.NotAllowed } rejected => (ReferenceState.Blocked, rejected.Reason.ToString()),
            SendOutcome.Rejected { Reason: RejectReason.NotInstalled or RejectReason.ConversationGone } rejected => (ReferenceState.Removed, rejected.Reason.ToString()),
            _ => (before.State, before.Reason),
        };
        return state == before.State && reason == before.Reason ? before : before with { State = state, Reason = reason, Since = now };
    }

    // Null: the activity says nothing about it.
    private static (ReferenceState State, string? Reason)? StateAfter(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate when Begins(activity.Action, "add") => (ReferenceState.Active, null),
        ActivityTypes.InstallationUpdate when Begins(activity.Action, "remove") => (ReferenceState.Removed, "uninstalled"),
        ActivityTypes.ConversationUpdate when HasBot(activity.MembersAdded, activity) => (ReferenceState.Active, null),
        ActivityTypes.ConversationUpdate when HasBot(activity.MembersRemoved, activity) => (ReferenceState.Removed, "removed"),
        ActivityTypes.ConversationUpdate => TeamsChannelData.Of(activity).EventType switch
        {
            "teamDeleted" or "teamHardDeleted" or "channelDeleted" => (ReferenceState.Removed, "deleted"),
            "teamArchived" => (ReferenceState.Blocked, "archived"),
            "teamUnarchived" or "teamRestored" or "channelRestored" => (ReferenceState.Active, null),
            _ => null,
        },
        ActivityTypes.Message or ActivityTypes.Invoke => (ReferenceState.Active, null),
        _ => null,
    };

    private static bool Moved(KnownConversation before, Activity activity) =>
        activity.ServiceUrl is { } url && !string.Equals(before.Reference.ServiceUrl, url, StringComparison.Ordinal)
        || (FromPerson(activity) && before.Scope == ConversationScope.Personal && !string.Equals(before.Reference.User?.Id, activity.From?.Id, StringComparison.Ordinal))
        || (activity.Recipient?.Id is { } bot && !string.Equals(before.Reference.Bot?.Id, bot, StringComparison.Ordinal));

    private static ConversationReference Reference(Activity activity, ConversationScope scope) => new()
    {
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        Bot = activity.Recipient is { } bot ? new ChannelAccount { Id = bot.Id, Name = bot.Name, Role = "bot" } : null,
        User = scope == ConversationScope.Personal && activity.From is { } person ? new ChannelAccount { Id = person.Id, Name = person.Name, AadObjectId = person.AadObjectId } : null,
        Locale = activity.Locale,
    };

    private static bool FromPerson(Activity activity) =>
        activity.From?.Id is { Length: > 0 } from && !string.Equals(from, activity.Recipient?.Id, StringComparison.Ordinal);

    private static bool Begins(string? action, string with) => action?.StartsWith(with, StringComparison.Ordinal) == true;

    private static bool HasBot(IList<ChannelAccount>? members, Activity activity) =>
        activity.Recipient?.Id is { } bot && members?.Any(member => string.Equals(member.Id, bot, StringComparison.Ordinal)) == true;
}
