namespace ConductBot.Broadcasts;

/// <summary>Why no more of a reminder goes. The names stand in rows: they are never changed.</summary>
public enum BroadcastEnd
{
    /// <summary>All of it was handed in.</summary>
    Done,

    /// <summary>The sender called it off.</summary>
    Cancelled,

    /// <summary>The sender may not remind these people any more.</summary>
    SenderMayNot,

    /// <summary>At its time nobody was left to be reminded.</summary>
    NobodyLeft,
}
