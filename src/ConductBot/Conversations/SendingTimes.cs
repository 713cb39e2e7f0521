namespace ConductBot.Conversations;

/// <summary>The time of a decision about a reply, and for how long it is tried.</summary>
internal readonly record struct SendingTimes(DateTimeOffset Now, TimeSpan GivesUpAfter)
{
    /// <summary>What is said instead of words that are too many for a channel.</summary>
    public string TooLarge { get; init; } = "";
}
