namespace ConductBot.Protocol.Connector;

/// <summary>What became of an outbound activity, an update or a deletion: a closed set.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The channel took it under <paramref name="ActivityId"/> (null where the channel names none).</summary>
    public sealed record Accepted(string? ActivityId) : SendOutcome;

    /// <summary>Not now: try again no earlier than <paramref name="When"/>.</summary>
    public sealed record RetryAt(DateTimeOffset When, string Reason) : SendOutcome
    {
        /// <summary>Whether the channel may have taken it although no answer came: sent again, it may show twice.</summary>
        public bool MaybeSent { get; init; }

        /// <summary>Whether the channel was not asked: the pace that is kept towards it does not allow it before. No refusal, so no growing pause.</summary>
        public bool IsHeldBack { get; init; }
    }

    /// <summary>Never: <paramref name="Reason"/> says why. <paramref name="Detail"/> holds the channel's code, never content.</summary>
    public sealed record Rejected(RejectReason Reason, string Detail) : SendOutcome;
}
