namespace ConductBot.Deliveries.Delivering;

/// <summary>Whether a lane works for a shard.</summary>
internal enum LaneUse
{
    /// <summary>None does, nor is to.</summary>
    Idle,

    /// <summary>The next free one will.</summary>
    Queued,

    /// <summary>One does.</summary>
    Running,

    /// <summary>One does, and is to look again.</summary>
    RunningAndWoken,
}
