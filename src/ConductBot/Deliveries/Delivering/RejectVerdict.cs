using ConductBot.Protocol.Connector;

namespace ConductBot.Deliveries.Delivering;

/// <summary>What a channel's refusal means for a delivery: a closed set, decided without I/O.</summary>
internal abstract record RejectVerdict
{
    private static readonly TimeSpan UntilReopened = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilRepaired = TimeSpan.FromMinutes(1);

    private RejectVerdict() { }

    /// <summary>There is no way to the person until they come back.</summary>
    public sealed record Park(UnreachableReason Reason) : RejectVerdict;

    /// <summary>The message itself will never be taken.</summary>
    public sealed record Fail : RejectVerdict;

    /// <summary>Something else has to heal first: a conversation is opened anew, or an operator sets a setting right. Nothing is lost meanwhile.</summary>
    public sealed record Wait(TimeSpan AtLeast) : RejectVerdict;

    public static RejectVerdict Of(RejectReason reason, int attempts) => reason switch
    {
        RejectReason.BlockedByUser => new Park(UnreachableReason.Blocked),
        RejectReason.NotInstalled or RejectReason.NoSuchMember => new Park(UnreachableReason.NotInstalled),
        RejectReason.BotDisabled => new Park(UnreachableReason.BotDisabled),
        RejectReason.NotAllowed => new Park(UnreachableReason.NotAllowed),
        RejectReason.ConversationGone => attempts <= 2 ? new Wait(UntilReopened) : new Park(UnreachableReason.ConversationGone),
        RejectReason.Credentials or RejectReason.HostNotAllowed or RejectReason.WrongCloud => new Wait(UntilRepaired),
        RejectReason.BadRequest or RejectReason.TooLarge or RejectReason.ActivityGone or RejectReason.StreamEnded or RejectReason.ChannelFailed or RejectReason.NotSupported => new Fail(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
