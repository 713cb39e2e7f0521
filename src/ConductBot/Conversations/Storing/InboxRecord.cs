using ConductBot.Protocol;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

/// <summary>An accepted activity that waits, and its place in the order of acceptance; of a call, also what it was answered. Others leave a mark in the state when they are done.</summary>
internal sealed record InboxRecord
{
    /// <summary>Greater than that of every activity accepted before in this conversation.</summary>
    public required long Place { get; init; }

    public required DateTimeOffset Accepted { get; init; }

    /// <summary>The activity, until it is done.</summary>
    public Activity? Activity { get; init; }

    /// <summary>How many processes began with it and did not finish.</summary>
    public int Starts { get; init; }

    /// <summary>What the call that brought it was answered, or would have been; null for an activity whose sender waits for none.</summary>
    public InvokeAnswer? Answer { get; init; }

    /// <summary>When its replies were written down, null while it waits.</summary>
    public DateTimeOffset? Done { get; init; }
}
