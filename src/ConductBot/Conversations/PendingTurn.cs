using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>An accepted activity that waits for its turn.</summary>
/// <param name="Place">Its place in the order of acceptance.</param>
/// <param name="Inbox">Row and ETag of the activity.</param>
/// <param name="Order">Row and ETag of its place.</param>
/// <param name="Record">The inbox row's content.</param>
internal sealed record PendingTurn(long Place, RowTag Inbox, RowTag Order, InboxRecord Record)
{
    /// <summary>Whether another process left it: that it is begun is counted.</summary>
    public bool IsLeft { get; init; }

    /// <summary>What it is known by when it is done.</summary>
    public ulong Mark { get; } = AcceptedMark.Of(Inbox.Row);

    /// <summary>Whether its rows are written; one that is run as it comes in has none yet.</summary>
    public bool IsStored => Inbox.ETag.Length > 0;
}
