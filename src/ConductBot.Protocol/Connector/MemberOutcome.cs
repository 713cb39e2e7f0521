using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>What came of asking for one member: a closed set.</summary>
public abstract record MemberOutcome
{
    private MemberOutcome() { }

    /// <summary>The member as the channel knows them; <see cref="ChannelAccount.AadObjectId"/> is filled whichever name the channel gives it.</summary>
    public sealed record Found(ChannelAccount Member) : MemberOutcome;

    /// <summary>Not now: try again no earlier than <paramref name="When"/>.</summary>
    public sealed record RetryAt(DateTimeOffset When, string Reason) : MemberOutcome;

    /// <summary>Never: <paramref name="Reason"/> says why; <see cref="RejectReason.NoSuchMember"/> when the conversation has no such member.</summary>
    public sealed record Rejected(RejectReason Reason, string Detail) : MemberOutcome;
}
