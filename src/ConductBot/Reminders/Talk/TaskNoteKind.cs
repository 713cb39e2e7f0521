namespace ConductBot.Reminders.Talk;

/// <summary>What is said above a task that is not given yet. The names stand in kept state: they are never changed.</summary>
internal enum TaskNoteKind
{
    /// <summary>A day or time that does not exist.</summary>
    NoSuchTime,

    /// <summary>The deadline is over.</summary>
    Passed,

    /// <summary>There is such a person or unit, but not for this giver.</summary>
    OutOfReach,

    /// <summary>Nobody is called so.</summary>
    Unknown,

    /// <summary>"Trước 15/12": the day that was named is not included.</summary>
    DayNotIncluded,

    /// <summary>"Trừ phòng một cửa": those who are left out get nothing.</summary>
    LeftOut,

    /// <summary>What was written is longer than a title: all of it stands in the detail.</summary>
    TitleShortened,

    /// <summary>"Sau Tết": when it begins is no deadline.</summary>
    NoDeadline,

    /// <summary>The clause was chosen by what the task says, since only the text was named.</summary>
    BasisChosen,

    /// <summary>A text or clause was named that is not in the library.</summary>
    BasisUnknown,
}
