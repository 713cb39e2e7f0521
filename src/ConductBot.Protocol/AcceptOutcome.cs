namespace ConductBot.Protocol;

/// <summary>What became of an inbound activity.</summary>
public enum AcceptOutcome
{
    /// <summary>Stored; it will be answered, after any crash.</summary>
    Accepted,

    /// <summary>Was accepted before; nothing happens twice.</summary>
    Duplicate,

    /// <summary>The store is out of reach: the sender should try again (503).</summary>
    Unavailable,
}
