namespace ConductBot.Deliveries;

/// <summary>Why there is no way to a person. The names stand in rows: they are never changed.</summary>
public enum UnreachableReason
{
    /// <summary>The recipient is not in the organisation and has never written.</summary>
    Unknown,

    /// <summary>The person has left the organisation.</summary>
    Left,

    /// <summary>The person has never written, and nothing is known by which a conversation could be opened (no Entra id, or the bot is not registered).</summary>
    NeverMet,

    /// <summary>The app is not installed for the person, or was removed.</summary>
    NotInstalled,

    /// <summary>The person blocked or muted the bot.</summary>
    Blocked,

    /// <summary>The organisation's policy switched the bot off for the person.</summary>
    BotDisabled,

    /// <summary>The channel does not let the bot write there.</summary>
    NotAllowed,

    /// <summary>The conversation is gone and no new one can be opened.</summary>
    ConversationGone,
}
