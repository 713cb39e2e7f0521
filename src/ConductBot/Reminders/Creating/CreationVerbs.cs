namespace ConductBot.Reminders.Creating;

/// <summary>What the buttons on the card of a task that is not given yet ask for, and the names of its inputs.</summary>
internal static class CreationVerbs
{
    public const string Give = "taskDraft.give";
    public const string Edit = "taskDraft.edit";
    public const string Drop = "taskDraft.drop";
    public const string Answer = "taskDraft.answer";

    /// <summary>Which draft.</summary>
    public const string Act = "draft";

    /// <summary>Which answer to the question, from 0.</summary>
    public const string Choice = "choice";

    public const string Title = "draftTitle";
    public const string Detail = "draftDetail";
    public const string Day = "draftDay";
    public const string Time = "draftTime";
    public const string Who = "draftWho";
    public const string Together = "draftTogether";
    public const string Before = "draftBefore";
    public const string OnDay = "draftOnDay";
    public const string After = "draftAfter";
    public const string Repeat = "draftRepeat";
    public const string Urgent = "draftUrgent";
    public const string Basis = "draftBasis";
}
