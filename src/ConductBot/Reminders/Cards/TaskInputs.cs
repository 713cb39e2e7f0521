namespace ConductBot.Reminders.Cards;

/// <summary>Names of the inputs on a task's card: each once a card, whatever forms stand on it.</summary>
internal static class TaskInputs
{
    public const string DoneNote = "doneNote";
    public const string DoneLink = "doneLink";
    public const string MoreDays = "moreDays";
    public const string MoreUntil = "moreUntil";
    public const string MoreReason = "moreReason";
    public const string SnoozeTo = "snoozeTo";
    public const string SnoozeDay = "snoozeDay";
    public const string SnoozeTime = "snoozeTime";
    public const string PassPerson = "passPerson";
    public const string PassNote = "passNote";
    public const string ReturnReason = "returnReason";
    public const string RefuseReason = "refuseReason";
    public const string ChangeDay = "changeDay";
    public const string ChangeTime = "changeTime";
    public const string ChangeReason = "changeReason";
    public const string ReassignPerson = "reassignPerson";
    public const string ReassignReason = "reassignReason";
    public const string CancelReason = "cancelReason";

    /// <summary>Datum of <see cref="Tasks.TaskVerbs.Show"/>: which part.</summary>
    public const string Part = "part";

    public const string Later = "later";
    public const string Tomorrow = "tomorrow";
    public const string Monday = "monday";
    public const string Other = "other";
}
