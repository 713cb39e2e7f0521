using ConductBot.Storage.Records;

namespace ConductBot.Conversations.Storing;

/// <summary>Writes the state of a conversation with whatever else a batch writes.</summary>
internal static class StateRows
{
    /// <summary>Adds the state where it is newer than its row; the row's place in the batch, or -1.</summary>
    public static int Add(RecordBatch batch, Conversation conversation, StateRecord state, DateTimeOffset now)
    {
        if (ReferenceEquals(state, conversation.State) && !conversation.StateChanged) return -1;

        state = state with { Touched = now };
        if (conversation.StateETag is { } etag) batch.Replace(Rows.StateKind, Rows.State, etag, state);
        else batch.Insert(Rows.StateKind, Rows.State, state);
        return batch.Count - 1;
    }
}
