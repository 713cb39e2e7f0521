using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>What deletes the outbox rows of what was sent in a conversation, and writes down which messages they became. Made and used by whoever runs the conversation.</summary>
internal sealed class SentBatch
{
    private readonly Conversation _conversation;
    private readonly int _marks;
    private readonly int _state;

    public SentBatch(Conversation conversation, TurnWork work)
    {
        (_conversation, Batch) = (conversation, new RecordBatch(Rows.Turns, conversation.Partition));
        foreach (var row in conversation.Sent.Take(StorageLimits.BatchRows - 1)) Batch.Delete(row.Row, row.ETag);
        _marks = Batch.Count;
        _state = work.AddState(Batch, conversation, conversation.State);
    }

    public RecordBatch Batch { get; }

    /// <summary>After the batch was tried; rows that changed meanwhile are read again.</summary>
    public void Tried(WriteOutcome outcome)
    {
        if (outcome is not WriteOutcome.Written written)
        {
            _conversation.Forget();
            return;
        }

        _conversation.Sent.RemoveRange(0, _marks);
        if (_state >= 0) (_conversation.StateETag, _conversation.StateChanged) = (written.ETags[_state], false);
    }
}
