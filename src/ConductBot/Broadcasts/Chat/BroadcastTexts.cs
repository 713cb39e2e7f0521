namespace ConductBot.Broadcasts.Chat;

/// <summary>What is said about reminders to many, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record BroadcastTexts
{
    public required string PreviewTitle { get; init; }

    public required string Words { get; init; }

    public required string About { get; init; }

    public required string Goes { get; init; }

    public required string Recipients { get; init; }

    public required string RecipientsCount { get; init; }

    public required string Everybody { get; init; }

    public required string Away { get; init; }

    public required string Unreachable { get; init; }

    public required string UnreachableHow { get; init; }

    public required string AndMore { get; init; }

    public required string AtOnce { get; init; }

    public required string Now { get; init; }

    public required string WaitsHours { get; init; }

    public required string WaitsWeekend { get; init; }

    public required string WaitsHoliday { get; init; }

    public required string OnHoliday { get; init; }

    public required string Repeats { get; init; }

    public required string Urgent { get; init; }

    public required string UrgentMark { get; init; }

    public required string ChooseTime { get; init; }

    public required string Send { get; init; }

    public required string Drop { get; init; }

    public required string How { get; init; }

    public required string HowChoose { get; init; }

    public required string Dropped { get; init; }

    public required string TooOld { get; init; }

    public required string NotYours { get; init; }

    public required string AskWhom { get; init; }

    public required string Choose { get; init; }

    public required string AskWords { get; init; }

    public required string NoWords { get; init; }

    public required string TooLong { get; init; }

    public required string UnknownName { get; init; }

    public required string OutOfReach { get; init; }

    public required string UnclearException { get; init; }

    public required string Except { get; init; }

    public required string NobodyNamed { get; init; }

    public required string Nobody { get; init; }

    public required string TooMany { get; init; }

    public required string Passed { get; init; }

    public required string TimeAgain { get; init; }

    public required string Confirmed { get; init; }

    public required string ReportTitle { get; init; }

    public required string ReportPlanned { get; init; }

    public required string ReportFired { get; init; }

    public required string ReportNext { get; init; }

    public required string ReportMissed { get; init; }

    public required string Sending { get; init; }

    public required string Sent { get; init; }

    public required string Waiting { get; init; }

    public required string OnTheWay { get; init; }

    public required string Retrying { get; init; }

    public required string Failed { get; init; }

    public required string NotReachable { get; init; }

    public required string Cancelled { get; init; }

    public required string Repeated { get; init; }

    public required string Without { get; init; }

    public required string BecauseAway { get; init; }

    public required string BecauseLate { get; init; }

    public required string BecauseStopped { get; init; }

    public required string BecauseFailed { get; init; }

    public required string EndedCancelled { get; init; }

    public required string EndedMayNot { get; init; }

    public required string EndedNobody { get; init; }

    public required string Refresh { get; init; }

    public required string Stop { get; init; }

    public required string StopRepeating { get; init; }

    public required string Show { get; init; }

    public required string StopOne { get; init; }

    public required string Gone { get; init; }

    public required string Hidden { get; init; }

    public required string HiddenRest { get; init; }

    public required string HiddenAsk { get; init; }

    public required string HiddenAskUnit { get; init; }

    public required string HiddenPeople { get; init; }

    public required string HiddenPeopleCount { get; init; }

    public required string ListHidden { get; init; }

    public required string ListTitle { get; init; }

    public required string ListNone { get; init; }

    public required string ListLine { get; init; }

    public required string StopNone { get; init; }

    public required string StopWhich { get; init; }

    public required string ReminderTitle { get; init; }

    public required string From { get; init; }

    public required string NoteMissed { get; init; }

    public required string NoteMayNot { get; init; }

    public required string NoteNobody { get; init; }

    public required string Hours { get; init; }

    public required string DefaultTime { get; init; }
}
