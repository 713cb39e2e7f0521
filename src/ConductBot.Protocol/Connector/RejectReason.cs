namespace ConductBot.Protocol.Connector;

/// <summary>Why a channel will not take an activity.</summary>
public enum RejectReason
{
    /// <summary>The payload is wrong.</summary>
    BadRequest,

    /// <summary>The user blocked the bot.</summary>
    BlockedByUser,

    /// <summary>The app is not installed for the target.</summary>
    NotInstalled,

    /// <summary>The conversation or activity is gone.</summary>
    ConversationGone,

    /// <summary>Over the channel's size.</summary>
    TooLarge,

    /// <summary>Credentials or tenant policy forbid it.</summary>
    NotAllowed,

    /// <summary>The service URL is not on the allow-list.</summary>
    HostNotAllowed,
}
