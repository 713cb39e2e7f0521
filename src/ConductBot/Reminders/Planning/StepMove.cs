namespace ConductBot.Reminders.Planning;

/// <summary>Why a reminder comes earlier than the plan's words have it, or at all.</summary>
internal enum StepMove
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Its day is no working day.</summary>
    DayOff,

    /// <summary>Its time lies outside sending hours, or too close to the deadline.</summary>
    QuietHours,

    /// <summary>The moments of the plan are past already: this is the last one before the deadline.</summary>
    TooLate,
}
