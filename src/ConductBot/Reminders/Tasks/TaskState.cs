namespace ConductBot.Reminders.Tasks;

/// <summary>Where a task stands. The names stand in rows: they are never changed.</summary>
public enum TaskState
{
    /// <summary>Given, or returned.</summary>
    Open,

    /// <summary>The assignee said that it is being worked on.</summary>
    InProgress,

    /// <summary>The assignee said that it is done; who gave it has not confirmed yet. Reminders rest.</summary>
    Reported,

    /// <summary>Done and confirmed.</summary>
    Done,

    /// <summary>Called off.</summary>
    Cancelled,
}
