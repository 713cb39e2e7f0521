using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Teams;

/// <summary>Reads the scope of a conversation.</summary>
public static class ConversationScopes
{
    /// <summary>The scope: what the channel names; without a name a group is a group chat and all else is personal. An unknown name is taken for a group, which shows least.</summary>
    public static ConversationScope Of(ConversationAccount? conversation) => conversation?.ConversationType switch
    {
        "personal" => ConversationScope.Personal,
        "channel" => ConversationScope.Channel,
        null or "" => conversation?.IsGroup == true ? ConversationScope.GroupChat : ConversationScope.Personal,
        _ => ConversationScope.GroupChat,
    };
}
