namespace ConductBot.Protocol.Connector;

/// <summary>What a connector's status and code mean: a closed set, decided without I/O.</summary>
/// <remarks>Source: msteams-docs, bots/how-to/conversations/conversation-messages.md, the table of status codes; the codes of its text and of bots/how-to/rate-limit.md.</remarks>
internal abstract record Verdict
{
    private Verdict() { }

    /// <summary>Done.</summary>
    public sealed record Done : Verdict;

    /// <summary>The token was refused: once more with a new one.</summary>
    public sealed record NewToken : Verdict;

    /// <summary>Not now.</summary>
    /// <param name="Soon">Whether a moment may do, as two calls at once in one conversation need.</param>
    /// <param name="MaybeSent">Whether the activity may have arrived all the same.</param>
    public sealed record Again(bool Soon, bool MaybeSent) : Verdict;

    /// <summary>However often, no.</summary>
    public sealed record Never(RejectReason Reason) : Verdict;

    /// <summary>Decides.</summary>
    public static Verdict Of(int status, ConnectorError error) => status switch
    {
        >= 200 and < 300 => new Done(),
        >= 300 and < 400 => new Never(RejectReason.HostNotAllowed),
        401 => new NewToken(),
        403 => new Never(Forbidden(error)),
        404 => new Never(Missing(error)),
        408 => new Again(Soon: false, MaybeSent: true),
        412 => new Again(Soon: true, MaybeSent: false),
        413 => new Never(RejectReason.TooLarge),
        429 => new Again(Soon: false, MaybeSent: false),
        502 or 504 => new Again(Soon: true, MaybeSent: true),
        503 => new Again(Soon: true, MaybeSent: false),
        >= 400 and < 500 => error.Has("MessageSizeTooBig") ? new Never(RejectReason.TooLarge) : new Never(RejectReason.BadRequest),
        _ => new Never(RejectReason.ChannelFailed),
    };

    // A 403 without a connector's code is somebody else's page, as a proxy shows one: it says nothing about the conversation.
    private static RejectReason Forbidden(ConnectorError error)
    {
        if (error.Codes.Length == 0) return RejectReason.ChannelFailed;
        if (error.Has("ConversationBlockedByUser") || error.Has("MessageWritesBlocked")) return RejectReason.BlockedByUser;
        if (error.Has("BotNotInConversationRoster") || error.Has("ForbiddenOperationException")) return RejectReason.NotInstalled;
        if (error.Has("BotDisabledByAdmin")) return RejectReason.BotDisabled;
        if (error.Has("InvalidBotApiHost")) return RejectReason.WrongCloud;
        return error.Has("ContentStreamNotAllowed") ? RejectReason.StreamEnded : RejectReason.NotAllowed;
    }

    // A 404 without a connector's code is somebody else's page: no reason to forget a conversation.
    private static RejectReason Missing(ConnectorError error)
    {
        if (error.Has("ActivityNotFoundInConversation")) return RejectReason.ActivityGone;
        if (error.Has("MemberNotFoundInConversation")) return RejectReason.NoSuchMember;
        return error.Has("ConversationNotFound") ? RejectReason.ConversationGone : RejectReason.ChannelFailed;
    }
}
