namespace ConductBot.Reminders.Planning;

/// <summary>For whom a step is.</summary>
internal enum StepTo
{
    /// <summary>Who is to do it.</summary>
    Assignee,

    /// <summary>To whom the assignee answers.</summary>
    Manager,

    /// <summary>Who gave it.</summary>
    Giver,
}
