namespace ConductBot.Protocol.Teams;

/// <summary>Who hears what is said in a conversation.</summary>
public enum ConversationScope
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A group chat.</summary>
    GroupChat,

    /// <summary>A thread in a team's channel.</summary>
    Channel,
}
