using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>
/// What says of replies that they were sent: their rows go, or keep the message that a reply became until the state is written again. Only where many such rows have gathered is the state written for
/// them. Made and used by whoever runs the conversation.
/// </summary>
internal sealed class SentBatch
{
    private const int MostMarked = 8;
    private readonly Conversation _conversation;
    private readonly SentReply[] _sent;
    private readonly bool _folds;
    private readonly int _marked;
    private readonly int _state = -1;

    public SentBatch(Conversation conversation, TurnWork work)
    {
        (_conversation, Batch) = (conversation, new RecordBatch(Rows.Turns, conversation.Partition));
        _sent = [.. conversation.Sent.Take(StorageLimits.BatchRows - MostMarked - 1)];
        var messages = _sent.Count(static sent => sent.Message is not null);
        _folds = messages > 0 && conversation.Marked.Count + messages > MostMarked;
        foreach (var sent in _sent)
        {
            if (_folds || sent.Message is null) Batch.Delete(sent.Row.Row, sent.Row.ETag);
            else Batch.Replace(Rows.OutboxKind, sent.Row.Row, sent.Row.ETag, new OutboxRecord { Written = sent.Written, Sent = sent.Message });
        }

        if (!_folds) return;

        // Several processes may have left more: those go later.
        _marked = Math.Min(conversation.Marked.Count, MostMarked);
        for (var i = 0; i < _marked; i++) Batch.Delete(conversation.Marked[i].Row, conversation.Marked[i].ETag);
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

        _conversation.Sent.RemoveRange(0, _sent.Length);
        _conversation.Marked.RemoveRange(0, _marked);
        for (var i = 0; i < _sent.Length && !_folds; i++)
        {
            if (_sent[i].Message is not null) _conversation.Marked.Add(_sent[i].Row with { ETag = written.ETags[i]! });
        }

        if (_state >= 0) _conversation.StateETag = written.ETags[_state];
        _conversation.StateChanged = _conversation.Sent.Any(static sent => sent.Message is not null);
    }
}
