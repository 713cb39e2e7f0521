using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>Deletes what is old of one conversation. Each answers whether something younger is left.</summary>
internal sealed class ConversationRetention(RecordStore records, ConversationReferences references)
{
    /// <summary>Dialog state and the marks of answered activities that are older than a time.</summary>
    public async ValueTask<bool> ForgetTurnsAsync(string conversation, DateTimeOffset oldBefore, CancellationToken cancellationToken)
    {
        var old = new List<RowTag>();
        var left = false;
        await foreach (var inbox in records.ReadAllAsync(Rows.InboxKind, Rows.InboxKind.WithPrefix(conversation, Rows.InboxPrefix), cancellationToken))
        {
            if (inbox.Value.Done < oldBefore) old.Add(new RowTag(inbox.Row, inbox.ETag));
            else left = true;
        }

        await foreach (var nonce in records.ReadAllAsync(Rows.NonceKind, Rows.NonceKind.WithPrefix(conversation, Rows.NoncePrefix), cancellationToken))
        {
            if (nonce.Value.At < oldBefore) old.Add(new RowTag(nonce.Row, nonce.ETag));
            else left = true;
        }

        await foreach (var done in records.ReadAllAsync(Rows.DoneKind, Rows.DoneKind.WithPrefix(conversation, Rows.DonePrefix), cancellationToken))
        {
            if (done.Value.At < oldBefore) old.Add(new RowTag(done.Row, done.ETag));
            else left = true;
        }

        left |= !await DeleteAsync(conversation, old, cancellationToken);
        if (await records.ReadAsync(Rows.StateKind, conversation, Rows.State, cancellationToken) is not { } state || state.Value is { Handlers.Count: 0, Done: null, Unsent: null }) return left;
        if (state.Value.Touched >= oldBefore) return true;

        // What was sent stands there until the state is written again: it says what was asked. What waits stays, and is looked at again.
        var sent = (await records.ReadAsync(Rows.SentKind, conversation, Rows.Sent, cancellationToken))?.Value;
        var emptied = SentReplies.After(state.Value, sent) with { Handlers = StateRecord.Empty.Handlers, Done = null };
        left |= emptied.Unsent is not null;
        if (state.Value.Handlers.Count == 0 && state.Value.Done is null && emptied.Unsent?.Count == state.Value.Unsent?.Count) return left;

        return await records.WriteAsync(new RecordBatch(Rows.Turns, conversation).Replace(Rows.StateKind, state, emptied), cancellationToken) is WriteOutcome.Conflict || left;
    }

    /// <summary>All that is left of a conversation not used since a time.</summary>
    public async ValueTask<bool> ForgetAsync(string conversation, DateTimeOffset oldBefore, CancellationToken cancellationToken)
    {
        var old = new List<RowTag>();
        var left = false;
        await foreach (var rejected in records.ReadAllAsync(Rows.RejectedKind, Rows.RejectedKind.WithPrefix(conversation, Rows.RejectedPrefix), cancellationToken))
        {
            if (rejected.Value.At < oldBefore) old.Add(new RowTag(rejected.Row, rejected.ETag));
            else left = true;
        }

        await foreach (var sent in records.ReadAllAsync(Rows.OutboxKind, Rows.OutboxKind.WithPrefix(conversation, Rows.OutboxPrefix), cancellationToken))
        {
            if (sent.Value.Sent is not null && sent.Value.Written < oldBefore) old.Add(new RowTag(sent.Row, sent.ETag));
            else left = true;
        }

        // What was sent is read first: what is sent from then on changes it. Without a state it means nothing.
        var said = await records.ReadAsync(Rows.SentKind, conversation, Rows.Sent, cancellationToken);
        var state = await records.ReadAsync(Rows.StateKind, conversation, Rows.State, cancellationToken);
        if (state is not null && (state.Value.Touched >= oldBefore || SentReplies.After(state.Value, said?.Value).Unsent is not null)) left = true;
        else if (state is not null) old.Add(new RowTag(state.Row, state.ETag));

        if (!left && await records.ReadAsync(Rows.ReferenceKind, conversation, Rows.Reference, cancellationToken) is { } reference && IsOver(reference.Value, oldBefore))
        {
            await references.ForgetAsync(reference.Value, conversation, cancellationToken);
            old.Add(new RowTag(reference.Row, reference.ETag));
        }

        if (!await DeleteAsync(conversation, old, cancellationToken)) return true;
        if (left || said is null) return left;

        return await records.WriteAsync(new RecordBatch(Rows.SentTable, conversation).Delete(said), cancellationToken) is WriteOutcome.Conflict;
    }

    // Where apps are installed, a conversation lives until the app is removed; a new installation, or whatever is said, makes it live again. Elsewhere it goes with its last use.
    private static bool IsOver(KnownConversation known, DateTimeOffset oldBefore) =>
        known.Since < oldBefore && (known.State == ReferenceState.Removed || known.Reference.ChannelId != ChannelIds.Teams);

    private async ValueTask<bool> DeleteAsync(string conversation, List<RowTag> rows, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var chunk in rows.Chunk(StorageLimits.BatchRows))
        {
            var batch = new RecordBatch(Rows.Turns, conversation);
            foreach (var row in chunk) batch.Delete(row.Row, row.ETag);
            all &= await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written;
        }

        return all;
    }
}
