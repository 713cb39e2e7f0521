namespace ConductBot.Reminders.Lists;

/// <summary>What lists of tasks say in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record TaskListTexts
{
    public required string MineTitle { get; init; }

    public required string MineNone { get; init; }

    public required string Overdue { get; init; }

    public required string Today { get; init; }

    public required string Week { get; init; }

    public required string Later { get; init; }

    public required string Waiting { get; init; }

    public required string Line { get; init; }

    public required string LineFor { get; init; }

    public required string Open { get; init; }

    public required string Next { get; init; }

    public required string Shown { get; init; }

    public required string MineHow { get; init; }

    public required string GivenTitle { get; init; }

    public required string GivenNone { get; init; }

    public required string GivenOpen { get; init; }

    public required string GivenEnded { get; init; }

    public required string GivenOne { get; init; }

    public required string GivenMany { get; init; }

    public required string GivenLate { get; init; }

    public required string GivenWaits { get; init; }

    public required string GivenAsks { get; init; }

    public required string GivenHow { get; init; }

    public required string AndMore { get; init; }

    public required string UnitTitle { get; init; }

    public required string UnitNone { get; init; }

    public required string UnitNotYours { get; init; }

    public required string SeriesTitle { get; init; }

    public required string SeriesLine { get; init; }

    public required string ConfirmAll { get; init; }

    public required string ChangeAll { get; init; }

    public required string CancelAll { get; init; }

    public required string CancelAllSend { get; init; }

    public required string ChangedAll { get; init; }

    public required string CancelledAll { get; init; }

    public required string ConfirmedAll { get; init; }

    public required string NothingDone { get; init; }

    public required string NoNumber { get; init; }

    public required string NoList { get; init; }

    public required string NeedTime { get; init; }

    public required string NeedReason { get; init; }

    public required string AskTime { get; init; }
}
