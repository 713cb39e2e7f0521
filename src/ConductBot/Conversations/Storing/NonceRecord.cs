using ConductBot.Conversations.Pressing;

namespace ConductBot.Conversations.Storing;

/// <summary>That a press was worked on, and where nothing depends on rights what it led to: whoever repeats it gets the same.</summary>
internal sealed record NonceRecord(CardResult Result, DateTimeOffset At)
{
    /// <summary>Whether what it led to is not kept: a repeat is handed over again, to be answered by whoever may still see it, and acted on no more.</summary>
    public bool AskedAnew { get; init; }
}
