namespace ConductBot.Reminders.Planning;

/// <summary>One reminder of a plan.</summary>
/// <param name="Key">Names it within a task's round: 1 to 20 lower-case letters, digits and <c>-</c>. With the round it makes the delivery's name, so each is sent once.</param>
/// <param name="Kind">What it says.</param>
/// <param name="At">When.</param>
/// <param name="To">For whom.</param>
internal sealed record PlannedStep(string Key, StepKind Kind, DateTimeOffset At, StepTo To)
{
    /// <summary>Whether it may go outside sending hours.</summary>
    public bool AnyTime { get; init; }

    /// <summary>Why it is not when the plan's words have it.</summary>
    public StepMove Move { get; init; }

    /// <summary>Whether it comes before the deadline.</summary>
    public bool IsAhead => Kind is StepKind.Before or StepKind.OnTheDay or StepKind.AtTheTime or StepKind.SnoozeEnd;
}
