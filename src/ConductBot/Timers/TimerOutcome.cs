namespace ConductBot.Timers;

/// <summary>What a handler made of a timer: a closed set.</summary>
public abstract record TimerOutcome
{
    private TimerOutcome() { }

    /// <summary>Done, or nothing was to be done (any more): the timer goes.</summary>
    public sealed record Done : TimerOutcome
    {
        /// <summary>The one instance.</summary>
        public static readonly Done Instance = new();
    }

    /// <summary>Not now: the same timer, with its own time unchanged, fires again then, one second from now at the earliest.</summary>
    public sealed record Again(DateTimeOffset At) : TimerOutcome;

    /// <summary>Could not be done; it is tried again, later each time, up to an hour. An exception counts as this.</summary>
    /// <param name="Reason">For the operator's log: a name or code, never words that somebody wrote.</param>
    public sealed record Failed(string Reason) : TimerOutcome;

    /// <summary>The row that the timer is about is not there: perhaps not yet, for the timer is written first. It stays until it is ten minutes old.</summary>
    public sealed record NothingThere : TimerOutcome
    {
        /// <summary>The one instance.</summary>
        public static readonly NothingThere Instance = new();
    }
}
