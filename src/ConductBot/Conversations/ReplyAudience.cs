namespace ConductBot.Conversations;

/// <summary>Who may see a reply.</summary>
public enum ReplyAudience
{
    /// <summary>Whoever is in the conversation.</summary>
    Conversation,

    /// <summary>The person alone: from a group it goes to the 1:1 conversation.</summary>
    Person,
}
