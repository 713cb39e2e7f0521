namespace ConductBot.Conversations.References;

/// <summary>Whether the bot can speak in a conversation. The names stand in rows: they are never changed.</summary>
public enum ReferenceState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>The channel refuses: the person or the tenant blocked the bot, or the place is archived. Tried again when somebody speaks there.</summary>
    Blocked,

    /// <summary>The app was removed, or the conversation is gone.</summary>
    Removed,
}
