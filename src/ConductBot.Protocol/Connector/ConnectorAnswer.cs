namespace ConductBot.Protocol.Connector;

/// <summary>What came of a call to a connector: a closed set.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <summary>Done; the body as it came, cut at its limit, empty when the connection broke before its end.</summary>
    public sealed record Done(ReadOnlyMemory<byte> Body) : ConnectorAnswer;

    /// <summary>Not now.</summary>
    public sealed record RetryAt(DateTimeOffset When, string Reason, bool MaybeSent) : ConnectorAnswer;

    /// <summary>Never.</summary>
    public sealed record Rejected(RejectReason Reason, string Detail) : ConnectorAnswer;
}
