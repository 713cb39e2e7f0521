namespace ConductBot.Protocol.Connector;

/// <summary>What became of opening a conversation: a closed set.</summary>
public abstract record CreateOutcome
{
    private CreateOutcome() { }

    /// <summary>It is there. <paramref name="ServiceUrl"/> is where to send from now on.</summary>
    public sealed record Created(string ConversationId, string ServiceUrl) : CreateOutcome;

    /// <summary>Not now: try again no earlier than <paramref name="When"/>.</summary>
    public sealed record RetryAt(DateTimeOffset When, string Reason) : CreateOutcome;

    /// <summary>Never: <paramref name="Reason"/> says why.</summary>
    public sealed record Rejected(RejectReason Reason, string Detail) : CreateOutcome;
}
