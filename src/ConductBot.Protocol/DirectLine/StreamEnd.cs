namespace ConductBot.Protocol.DirectLine;

/// <summary>Why a stream ended.</summary>
internal enum StreamEnd
{
    /// <summary>It closed, or its connection broke.</summary>
    ClientLeft,

    /// <summary>The program stops; the client will reconnect.</summary>
    ServerStops,

    /// <summary>It took too long for a frame.</summary>
    SlowClient,

    /// <summary>The transcript is out of reach; the client will reconnect.</summary>
    LogUnavailable,
}
