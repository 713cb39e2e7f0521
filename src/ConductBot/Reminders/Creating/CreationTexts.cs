namespace ConductBot.Reminders.Creating;

/// <summary>What is said while a task is drawn up, in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record CreationTexts
{
    public required string GiveTitle { get; init; }

    public required string RemindTitle { get; init; }

    public required string FormTitle { get; init; }

    public required string RemindFormTitle { get; init; }

    public required string What { get; init; }

    public required string Detail { get; init; }

    public required string Basis { get; init; }

    public required string Deadline { get; init; }

    public required string When { get; init; }

    public required string Whom { get; init; }

    public required string How { get; init; }

    public required string Repeats { get; init; }

    public required string Reminders { get; init; }

    public required string Late { get; init; }

    public required string EachOne { get; init; }

    public required string Together { get; init; }

    public required string InputEach { get; init; }

    public required string InputWhole { get; init; }

    public required string AndMore { get; init; }

    public required string UrgentYes { get; init; }

    public required string NoReminders { get; init; }

    public required string AndMoreReminders { get; init; }

    public required string GoesAtOnce { get; init; }

    public required string LateDaily { get; init; }

    public required string LateManager { get; init; }

    public required string LateWeekly { get; init; }

    public required string LateNothing { get; init; }

    public required string DayOffWeekend { get; init; }

    public required string DayOffHoliday { get; init; }

    public required string DayDoubtful { get; init; }

    public required string NoteNoSuchTime { get; init; }

    public required string NotePassed { get; init; }

    public required string NoteOutOfReach { get; init; }

    public required string NoteUnknown { get; init; }

    public required string NoteDayNotIncluded { get; init; }

    public required string NoteLeftOut { get; init; }

    public required string NoteTitleShortened { get; init; }

    public required string NoteNoDeadline { get; init; }

    public required string NoteBasisChosen { get; init; }

    public required string NoteBasisUnknown { get; init; }

    public required string MissingTitle { get; init; }

    public required string MissingDeadline { get; init; }

    public required string MissingWhen { get; init; }

    public required string MissingWhom { get; init; }

    public required string ConfirmGive { get; init; }

    public required string ConfirmRemind { get; init; }

    public required string Edit { get; init; }

    public required string Review { get; init; }

    public required string Drop { get; init; }

    public required string Dropped { get; init; }

    public required string GiveHow { get; init; }

    public required string RemindHow { get; init; }

    public required string FormHow { get; init; }

    public required string Old { get; init; }

    public required string Gone { get; init; }

    public required string AskWhom { get; init; }

    public required string AskTogether { get; init; }

    public required string AnswerEach { get; init; }

    public required string AnswerTogether { get; init; }

    public required string AnswerNotADay { get; init; }

    public required string AnswerHow { get; init; }

    public required string RepeatDay { get; init; }

    public required string RepeatLastDay { get; init; }

    public required string RepeatLastWorkingDay { get; init; }

    public required string InputTitle { get; init; }

    public required string InputDetail { get; init; }

    public required string InputDay { get; init; }

    public required string InputTime { get; init; }

    public required string InputWho { get; init; }

    public required string InputTogether { get; init; }

    public required string InputBefore { get; init; }

    public required string InputOnDay { get; init; }

    public required string OnDayNone { get; init; }

    public required string OnDayMorning { get; init; }

    public required string OnDayAtTheTime { get; init; }

    public required string InputAfter { get; init; }

    public required string InputRepeat { get; init; }

    public required string RepeatNone { get; init; }

    public required string RepeatDaily { get; init; }

    public required string RepeatWeekly { get; init; }

    public required string RepeatMonthly { get; init; }

    public required string RepeatQuarterly { get; init; }

    public required string RepeatYearly { get; init; }

    public required string RepeatKeep { get; init; }

    public required string InputUrgent { get; init; }

    public required string InputBasis { get; init; }

    public required string FaultBefore { get; init; }

    public required string FaultPerson { get; init; }

    public required string Given { get; init; }

    public required string GivenOne { get; init; }

    public required string GivenSelf { get; init; }

    public required string GivenDeadline { get; init; }

    public required string GivenWillHear { get; init; }

    public required string GivenNotReached { get; init; }

    public required string GivenAway { get; init; }

    public required string GivenNext { get; init; }

    public required string DeniedTo { get; init; }

    public required string OpenTask { get; init; }

    public required string GivenList { get; init; }

    public required string EditHow { get; init; }
}
