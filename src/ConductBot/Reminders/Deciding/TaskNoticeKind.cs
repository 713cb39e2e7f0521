namespace ConductBot.Reminders.Deciding;

/// <summary>What somebody is told because somebody did something. The names stand in rows: they are never changed.</summary>
internal enum TaskNoticeKind
{
    /// <summary>The assignee: a task was given to you.</summary>
    Given,

    /// <summary>The assignee: it has another deadline.</summary>
    DeadlineChanged,

    /// <summary>The assignee: it is no longer needed.</summary>
    Cancelled,

    /// <summary>The new assignee: who decides gave it to you instead of somebody else.</summary>
    ReassignedTo,

    /// <summary>The old assignee: somebody else does it now.</summary>
    ReassignedFrom,

    /// <summary>Who decides: more time is asked for.</summary>
    MoreTimeAsked,

    /// <summary>The assignee: you have more time.</summary>
    MoreTimeGranted,

    /// <summary>The assignee: you have no more time.</summary>
    MoreTimeRefused,

    /// <summary>Who decides: it is reported done, confirm or return it.</summary>
    Reported,

    /// <summary>The assignee: it is not done yet.</summary>
    Returned,

    /// <summary>The assignee: it is done indeed.</summary>
    Confirmed,

    /// <summary>The new assignee: a colleague passed it on to you.</summary>
    PassedOnTo,

    /// <summary>Who gave it: somebody else does it now.</summary>
    PassedOn,
}
