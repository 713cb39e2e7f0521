using System.Runtime.CompilerServices;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations.Storing;

/// <summary>
/// Which conversations may have work waiting. The hint is written before the work and stays while the conversation is in use: a busy conversation
/// renews it every five minutes at most, and a hint is deleted only when it is ten minutes old and its conversation has nothing waiting, so nobody who
/// relies on a hint can lose it.
/// </summary>
internal sealed class PendingIndex(RecordStore records, DueRows due, TimeProvider time)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Makes sure that the index names a conversation for the next minutes; writes only when it must.</summary>
    public async ValueTask EnsureAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (conversation.HintedUntil > now) return;

        var hint = new HintRecord(conversation.Partition, now);
        var batch = new RecordBatch(Rows.Hints, Rows.Shard(conversation.Partition)).Upsert(Rows.HintKind, Rows.Work(conversation.Partition), hint);
        due.Add(batch, DueKind.TurnMarks, hint);
        due.Add(batch, DueKind.Conversation, hint);
        await records.WriteAsync(batch, cancellationToken);
        conversation.HintedUntil = now + Renewal;
    }

    /// <summary>All hints of work, of all shards.</summary>
    public async IAsyncEnumerable<StoredRecord<HintRecord>> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            var range = Rows.HintKind.WithPrefix(StorageShards.NameOf(shard), Rows.WorkPrefix);
            await foreach (var hint in records.ReadAllAsync(Rows.HintKind, range, cancellationToken)) yield return hint;
        }
    }

    /// <summary>Asks the rows themselves.</summary>
    public async ValueTask<bool> HasWorkAsync(string conversation, CancellationToken cancellationToken) =>
        await AnyAsync(Rows.OrderKind, conversation, Rows.OrderPrefix, static _ => true, cancellationToken) || await AnyInStateAsync(conversation, cancellationToken) || await AnyAsync(Rows.OutboxKind, conversation, Rows.OutboxPrefix, static reply => reply.Sent is null, cancellationToken);

    /// <summary>Whether a hint is old enough to be deleted when its conversation has nothing waiting.</summary>
    public bool IsOld(StoredRecord<HintRecord> hint) => time.GetUtcNow() - hint.Value.Written >= Lifetime;

    /// <summary>Deletes a hint that was read; one that was renewed meanwhile stays.</summary>
    public async ValueTask DeleteAsync(StoredRecord<HintRecord> hint, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(Rows.Hints, hint.Partition).Delete(hint), cancellationToken);

    private async ValueTask<bool> AnyInStateAsync(string conversation, CancellationToken cancellationToken) =>
        await records.ReadAsync(Rows.StateKind, conversation, Rows.State, cancellationToken) is { Value: { Unsent: not null } state }
        && SentReplies.After(state, (await records.ReadAsync(Rows.SentKind, conversation, Rows.Sent, cancellationToken))?.Value).Unsent is not null;

    private async ValueTask<bool> AnyAsync<T>(RecordKind<T> kind, string conversation, string prefix, Func<T, bool> waits, CancellationToken cancellationToken)
    {
        await foreach (var row in records.ReadAllAsync(kind, kind.WithPrefix(conversation, prefix) with { PageRows = 1 }, cancellationToken))
        {
            if (waits(row.Value)) return true;
        }

        return false;
    }
}
