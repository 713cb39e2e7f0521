namespace ConductBot.Protocol.Connector;

/// <summary>Why a channel will not do what was asked, however often.</summary>
/// <remarks>Source of the codes: msteams-docs, bots/how-to/conversations/conversation-messages.md.</remarks>
public enum RejectReason
{
    /// <summary>The payload is wrong: a fault of the program (400, or another status that says so).</summary>
    BadRequest,

    /// <summary>The user blocked or muted the bot: drop the reference until they write again.</summary>
    BlockedByUser,

    /// <summary>The app is not installed for the target, or was removed: park until it is installed.</summary>
    NotInstalled,

    /// <summary>The conversation is gone: drop its id.</summary>
    ConversationGone,

    /// <summary>The message to update is gone, the conversation is not.</summary>
    ActivityGone,

    /// <summary>The conversation has no such member.</summary>
    NoSuchMember,

    /// <summary>Over the channel's size: shrink it.</summary>
    TooLarge,

    /// <summary>The organisation's policy switched the bot off: park until the user writes.</summary>
    BotDisabled,

    /// <summary>The channel does not accept the bot's credentials, also not with a fresh token: alert the operator.</summary>
    Credentials,

    /// <summary>The bot may not do this in this place.</summary>
    NotAllowed,

    /// <summary>The service URL is not on the allow-list: nothing was sent.</summary>
    HostNotAllowed,

    /// <summary>The conversation belongs to another cloud's connector: a setting is wrong.</summary>
    WrongCloud,

    /// <summary>A streamed message can't go on: cancelled by the user, too long, or finished.</summary>
    StreamEnded,

    /// <summary>The channel failed (500), which by its documents is not to be tried again.</summary>
    ChannelFailed,

    /// <summary>The channel has no such operation.</summary>
    NotSupported,
}
