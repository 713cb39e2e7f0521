namespace ConductBot.Deliveries.Pacing;

/// <summary>Who goes first.</summary>
internal enum PacePriority
{
    /// <summary>What nobody waits for: it leaves a fifth of the pace to replies.</summary>
    Proactive,

    /// <summary>Somebody looks at the screen.</summary>
    Reply,
}
