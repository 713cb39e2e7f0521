namespace ConductBot.Reminders.Cards;

/// <summary>What the cards of tasks say in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record TaskCardTexts
{
    public required string Deadline { get; init; }

    public required string DeadlineDay { get; init; }

    public required string LeftToday { get; init; }

    public required string LeftTomorrow { get; init; }

    public required string LeftDays { get; init; }

    public required string LeftHours { get; init; }

    public required string LeftMinutes { get; init; }

    public required string LateDays { get; init; }

    public required string LateOneDay { get; init; }

    public required string LateToday { get; init; }

    public required string OnTime { get; init; }

    public required string TooLate { get; init; }

    public required string State { get; init; }

    public required string StateOpen { get; init; }

    public required string StateInProgress { get; init; }

    public required string StateReported { get; init; }

    public required string StateDone { get; init; }

    public required string StateCancelled { get; init; }

    public required string Urgent { get; init; }

    public required string Assignee { get; init; }

    public required string AssigneeUnit { get; init; }

    public required string AssigneeUnitTogether { get; init; }

    public required string GivenBy { get; init; }

    public required string Yourself { get; init; }

    public required string Basis { get; init; }

    public required string Repeats { get; init; }

    public required string Asked { get; init; }

    public required string AskedLine { get; init; }

    public required string Snoozed { get; init; }

    public required string Detail { get; init; }

    public required string LastEvent { get; init; }

    public required string EventLine { get; init; }

    public required string EventStart { get; init; }

    public required string EventReport { get; init; }

    public required string EventConfirm { get; init; }

    public required string EventReturn { get; init; }

    public required string EventAskMoreTime { get; init; }

    public required string EventGrantMoreTime { get; init; }

    public required string EventRefuseMoreTime { get; init; }

    public required string EventPassOn { get; init; }

    public required string EventSnooze { get; init; }

    public required string EventChangeDeadline { get; init; }

    public required string EventReassign { get; init; }

    public required string EventCancel { get; init; }

    public required string EventWords { get; init; }

    public required string Evidence { get; init; }

    public required string OpenEvidence { get; init; }

    public required string Somebody { get; init; }

    public required string Nobody { get; init; }

    public required string OpenText { get; init; }

    public required string Done { get; init; }

    public required string DoneSend { get; init; }

    public required string DoneNote { get; init; }

    public required string DoneLink { get; init; }

    public required string Start { get; init; }

    public required string MoreTime { get; init; }

    public required string MoreTimeSend { get; init; }

    public required string MoreTimeDays { get; init; }

    public required string MoreTimeUntil { get; init; }

    public required string MoreTimeReason { get; init; }

    public required string Snooze { get; init; }

    public required string SnoozeSend { get; init; }

    public required string SnoozeTo { get; init; }

    public required string SnoozeLater { get; init; }

    public required string SnoozeTomorrow { get; init; }

    public required string SnoozeMonday { get; init; }

    public required string SnoozeOther { get; init; }

    public required string SnoozeDay { get; init; }

    public required string SnoozeTime { get; init; }

    public required string BasisShow { get; init; }

    public required string PassOn { get; init; }

    public required string PassOnSend { get; init; }

    public required string Person { get; init; }

    public required string PassOnNote { get; init; }

    public required string Calendar { get; init; }

    public required string CalendarReady { get; init; }

    public required string CalendarOpen { get; init; }

    public required string CalendarNowhere { get; init; }

    public required string Confirm { get; init; }

    public required string Return { get; init; }

    public required string ReturnSend { get; init; }

    public required string Grant { get; init; }

    public required string Refuse { get; init; }

    public required string RefuseSend { get; init; }

    public required string Change { get; init; }

    public required string ChangeSend { get; init; }

    public required string ChangeDay { get; init; }

    public required string ChangeTime { get; init; }

    public required string Reassign { get; init; }

    public required string ReassignSend { get; init; }

    public required string Cancel { get; init; }

    public required string CancelSend { get; init; }

    public required string Reason { get; init; }

    public required string ReasonOptional { get; init; }

    public required string More { get; init; }

    public required string Back { get; init; }

    public required string Open { get; init; }

    public required string Gone { get; init; }

    public required string Old { get; init; }

    public required string NoLongerYours { get; init; }

    public required string DidStart { get; init; }

    public required string DidReport { get; init; }

    public required string DidOwn { get; init; }

    public required string DidConfirm { get; init; }

    public required string DidReturn { get; init; }

    public required string DidAsk { get; init; }

    public required string DidGrant { get; init; }

    public required string DidRefuse { get; init; }

    public required string DidPassOn { get; init; }

    public required string DidSnooze { get; init; }

    public required string DidChange { get; init; }

    public required string DidReassign { get; init; }

    public required string DidCancel { get; init; }

    /// <summary>Something that came back is cancelled, and comes back no more.</summary>
    public required string DidCancelRepeating { get; init; }

    public required string NeedDaysOrDay { get; init; }

    public required string NeedOneOfDays { get; init; }

    public required string NeedDay { get; init; }

    public required string NeedMoment { get; init; }

    public required string NoLaterToday { get; init; }

    public required string NeedPerson { get; init; }

    public required string PersonUnknown { get; init; }

    public required string PersonSeveral { get; init; }

    public required string PersonIsUnit { get; init; }

    public required string NoBasis { get; init; }

    public required string BasisGone { get; init; }

    public required string FaultTitleMissing { get; init; }

    public required string FaultTooLong { get; init; }

    public required string FaultInThePast { get; init; }

    public required string FaultTooFar { get; init; }

    public required string FaultNobodyAssigned { get; init; }

    public required string FaultTooMany { get; init; }

    public required string FaultPlanOutOfRange { get; init; }

    public required string FaultBadLink { get; init; }

    public required string FaultWrongUntil { get; init; }

    public required string FaultEnded { get; init; }

    public required string FaultNotReported { get; init; }

    public required string FaultAlreadyReported { get; init; }

    public required string FaultNothingAsked { get; init; }

    public required string FaultAlreadyAsked { get; init; }

    public required string FaultSamePerson { get; init; }

    public required string FaultReasonMissing { get; init; }
}
