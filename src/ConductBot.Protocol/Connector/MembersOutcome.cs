using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>What came of asking for a page of members: a closed set.</summary>
public abstract record MembersOutcome
{
    private MembersOutcome() { }

    /// <summary>A page, maybe empty. Go on with <paramref name="ContinuationToken"/> until it is null.</summary>
    public sealed record Page(IReadOnlyList<ChannelAccount> Members, string? ContinuationToken) : MembersOutcome;

    /// <summary>Not now: try again no earlier than <paramref name="When"/>.</summary>
    public sealed record RetryAt(DateTimeOffset When, string Reason) : MembersOutcome;

    /// <summary>Never: <paramref name="Reason"/> says why.</summary>
    public sealed record Rejected(RejectReason Reason, string Detail) : MembersOutcome;
}
