using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>
/// What says of replies that they were sent. Of those that stand in the state: one row that names them, until the state is written again. Of others: their rows go, or keep the message that a reply became
/// until then. Only where many such rows have gathered is the state written for them. A batch for each table. Made and used by whoever runs the conversation.
/// </summary>
internal sealed class SentBatch
{
    private const int MostMarked = 8;
    private readonly Conversation _conversation;
    private readonly SentReply[] _sent;
    private readonly SentReply[] _rows;
    private readonly SentReplies.One[] _noted = [];
    private readonly bool _folds;
    private readonly int _marked;
    private readonly int _state = -1;

    public SentBatch(Conversation conversation, DateTimeOffset now)
    {
        _conversation = conversation;
        var turns = new RecordBatch(Rows.Turns, conversation.Partition);
        var noted = new RecordBatch(Rows.SentTable, conversation.Partition);
        _sent = [.. conversation.Sent.Take(StorageLimits.BatchRows - MostMarked - 2)];
        _rows = [.. _sent.Where(static sent => !sent.IsInState)];
        var messages = _rows.Count(static sent => sent.Message is not null);
        _folds = messages > 0 && conversation.Marked.Count + messages > MostMarked;
        foreach (var sent in _rows)
        {
            if (_folds || sent.Message is null) turns.Delete(sent.Row.Row, sent.Row.ETag);
            else turns.Replace(Rows.OutboxKind, sent.Row.Row, sent.Row.ETag, new OutboxRecord { Written = sent.Written, Sent = sent.Message });
        }

        if (_folds)
        {
            // Several processes may have left more: those go later.
            _marked = Math.Min(conversation.Marked.Count, MostMarked);
            for (var i = 0; i < _marked; i++) turns.Delete(conversation.Marked[i].Row, conversation.Marked[i].ETag);
            _state = StateRows.Add(turns, conversation, conversation.State, now);
        }
        else if (_rows.Length < _sent.Length)
        {
            _noted = [.. conversation.Noted, .. _sent.Where(static sent => sent.IsInState).Select(static sent => new SentReplies.One(sent.Row.Row, sent.Message))];
            if (conversation.NotedETag is { } etag) noted.Replace(Rows.SentKind, Rows.Sent, etag, new SentReplies(_noted));
            else noted.Insert(Rows.SentKind, Rows.Sent, new SentReplies(_noted));
        }

        Batches = [.. new[] { turns, noted }.Where(static batch => batch.Count > 0)];
    }

    /// <summary>One or two.</summary>
    public IReadOnlyList<RecordBatch> Batches { get; }

    /// <summary>After they were tried; rows that changed meanwhile are read again.</summary>
    /// <param name="outcomes">One for each batch.</param>
    public void Tried(IEnumerable<WriteOutcome> outcomes)
    {
        WriteOutcome.Written[] written = [.. outcomes.OfType<WriteOutcome.Written>()];
        if (written.Length < Batches.Count)
        {
            _conversation.Forget();
            return;
        }

        _conversation.Sent.RemoveRange(0, _sent.Length);
        _conversation.Marked.RemoveRange(0, _marked);
        for (var i = 0; i < _rows.Length && !_folds; i++)
        {
            if (_rows[i].Message is not null) _conversation.Marked.Add(_rows[i].Row with { ETag = written[0].ETags[i]! });
        }

        if (_state >= 0) _conversation.StateWritten(_conversation.State, written[0].ETags[_state]);
        if (_noted.Length > 0)
        {
            _conversation.Noted.Clear();
            _conversation.Noted.AddRange(_noted);
            _conversation.NotedETag = written[^1].ETags[0];
        }

        _conversation.StateChanged = _conversation.Sent.Any(static sent => sent.Message is not null || sent.IsInState);
    }
}
