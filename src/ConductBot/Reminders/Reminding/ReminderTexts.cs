namespace ConductBot.Reminders.Reminding;

/// <summary>Why a message about a task comes, in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record ReminderTexts
{
    public required string Given { get; init; }

    public required string DeadlineChanged { get; init; }

    public required string Cancelled { get; init; }

    public required string CancelledOf { get; init; }

    public required string ConfirmedOf { get; init; }

    public required string ReassignedTo { get; init; }

    public required string ReassignedFrom { get; init; }

    public required string MoreTimeAsked { get; init; }

    public required string MoreTimeGranted { get; init; }

    public required string MoreTimeRefused { get; init; }

    public required string Reported { get; init; }

    public required string Returned { get; init; }

    public required string Confirmed { get; init; }

    public required string PassedOnTo { get; init; }

    public required string PassedOn { get; init; }

    public required string Ahead { get; init; }

    public required string Today { get; init; }

    public required string AtTheTime { get; init; }

    public required string SnoozeEnd { get; init; }

    public required string Overdue { get; init; }

    public required string OverdueOf { get; init; }

    public required string StillOverdue { get; init; }

    public required string StillOverdueOf { get; init; }

    public required string Stopped { get; init; }

    public required string StoppedOf { get; init; }

    public required string Left { get; init; }

    public required string Away { get; init; }

    public required string StandIn { get; init; }

    public required string Words { get; init; }

    public required string Many { get; init; }

    public required string RecurrenceEnded { get; init; }

    public required string RecurrenceDropped { get; init; }
}
