namespace ConductBot.Reminders.Tasks;

/// <summary>Why a task cannot be given, or an act not be done, beyond permission. The text for a person is <c>Fault…</c> in the capability's texts.</summary>
public enum TaskFault
{
    /// <summary>Nothing says what is to be done.</summary>
    TitleMissing,

    /// <summary>Title, detail, note or reason is too long.</summary>
    TooLong,

    /// <summary>The deadline, or the moment to which it is put off, is over.</summary>
    InThePast,

    /// <summary>More than five years ahead.</summary>
    TooFar,

    /// <summary>Nobody is to do it.</summary>
    NobodyAssigned,

    /// <summary>More than <see cref="TaskSeries.MostTasks"/> are to do it.</summary>
    TooMany,

    /// <summary>The plan has a number outside its range.</summary>
    PlanOutOfRange,

    /// <summary>The link is no https address.</summary>
    BadLink,

    /// <summary>More time, or a snooze, that ends where it is of no use: not after the present deadline, or beyond what is allowed.</summary>
    WrongUntil,

    /// <summary>It is done or cancelled.</summary>
    Ended,

    /// <summary>It was not reported done, so there is nothing to confirm or return.</summary>
    NotReported,

    /// <summary>It was reported done and waits to be confirmed.</summary>
    AlreadyReported,

    /// <summary>Nobody asked for more time, or it was decided already.</summary>
    NothingAsked,

    /// <summary>More time was asked for already and is not decided.</summary>
    AlreadyAsked,

    /// <summary>It is that person's already.</summary>
    SamePerson,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,
}
