namespace ConductBot.Timers;

/// <summary>Whether a timer still had its use when it fired.</summary>
internal enum TimerUse
{
    /// <summary>It had.</summary>
    Fresh,

    /// <summary>It came too late and was summarised.</summary>
    Stale,
}
