using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>A reply that is written down and waits to be sent.</summary>
internal sealed record PendingReply(RowTag Row, OutboxRecord Record)
{
    /// <summary>Whether it stands in the state, not in a row of its own.</summary>
    public bool IsInState => Row.ETag.Length == 0;
}
