namespace ConductBot.Reminders.Planning;

/// <summary>What a step of a plan says.</summary>
internal enum StepKind
{
    /// <summary>So long before the deadline.</summary>
    Before,

    /// <summary>On the day of the deadline.</summary>
    OnTheDay,

    /// <summary>At the very time of the deadline.</summary>
    AtTheTime,

    /// <summary>The time until which it was put off is over.</summary>
    SnoozeEnd,

    /// <summary>The deadline is over: daily.</summary>
    Overdue,

    /// <summary>It is overdue and goes to the manager.</summary>
    Escalated,

    /// <summary>It is long overdue: weekly.</summary>
    Weekly,

    /// <summary>It is not reminded of any more.</summary>
    Stopped,
}
