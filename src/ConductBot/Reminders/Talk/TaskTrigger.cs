namespace ConductBot.Reminders.Talk;

/// <summary>What the words that begin a task say.</summary>
internal enum TaskTrigger
{
    /// <summary>It is given, to somebody who may also be named later, or not be known.</summary>
    Give,

    /// <summary>It is given if somebody is named who is known; else the words are often others.</summary>
    GiveWhenNamed,

    /// <summary>What was just answered is given.</summary>
    GiveTheAnswer,

    /// <summary>The speaker wants to be reminded.</summary>
    RemindMe,
}
