using System.Collections.Concurrent;
using System.Globalization;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>
/// Transcripts of the embedded Direct Line, durable and sealed. Partition of <c>transcripts</c>: one conversation; rows <c>head</c> (whose it is, the last
/// position), <c>at!…</c> (activities by position), <c>key!…</c> (the position at which a key was appended).
/// </summary>
internal sealed class DirectLineLog(RecordStore records, DueRows due, HiddenActivities hidden, TimeProvider time) : IDirectLineLog
{
    private const int Attempts = 50;
    private const int KnownAtMost = 20_000;
    private readonly ConcurrentDictionary<string, TranscriptTail> _tails = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask StartAsync(string conversationId, string userId, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var partition = StorageKey.Of(conversationId);
        if (await records.ReadAsync(Rows.TranscriptHeadKind, partition, Rows.TranscriptHead, cancellationToken) is not null) return;

        await due.WriteAsync(DueKind.Transcript, partition, cancellationToken);
        await records.WriteAsync(new RecordBatch(Rows.Transcripts, partition).Insert(Rows.TranscriptHeadKind, Rows.TranscriptHead, new TranscriptHead(userId, 0)), CancellationToken.None);
    });

    /// <inheritdoc/>
    public async ValueTask<string?> UserAsync(string conversationId, CancellationToken cancellationToken)
    {
        string? user = null;
        await GuardedAsync(async () => user = (await HeadAsync(Tail(conversationId), cancellationToken))?.Head.UserId);
        return user;
    }

    /// <inheritdoc/>
    public async ValueTask<long> AppendAsync(string conversationId, string key, Activity activity, CancellationToken cancellationToken)
    {
        var position = 0L;
        await GuardedAsync(async () =>
        {
            var tail = Tail(conversationId);
            await tail.Gate.WaitAsync(cancellationToken);
            try
            {
                var hides = hidden.IsExpected(conversationId, key);
                position = await AppendAsync(tail, conversationId, new TranscriptEntry(key, time.GetUtcNow(), hides ? hidden.Placeholder(activity) : activity), cancellationToken);
                if (hides) hidden.Show(conversationId, position, At(activity, conversationId, position));
            }
            finally
            {
                tail.Gate.Release();
            }
        });
        return position;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int count, CancellationToken cancellationToken)
    {
        var read = new List<LoggedActivity>();
        if (Tail(conversationId).Known is { } known && known.Head.Last <= after) return read;

        await GuardedAsync(async () =>
        {
            var range = Rows.TranscriptEntryKind.Between(StorageKey.Of(conversationId), Rows.Entry(after + 1), Rows.EntryPrefix + "~") with { PageRows = Math.Clamp(count, 1, StorageLimits.PageRows) };
            await foreach (var entry in records.ReadAllAsync(Rows.TranscriptEntryKind, range, cancellationToken))
            {
                var position = Rows.PositionOf(entry.Row);
                read.Add(new LoggedActivity(position, hidden.At(conversationId, position) ?? entry.Value.Activity));
                if (read.Count >= count) break;
            }
        });
        return read;
    }

    /// <summary>Puts a placeholder in the place of an activity that was appended before; the open page goes on seeing it for some minutes.</summary>
    internal async ValueTask HideAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { Conversation.Id: { } conversation, Id: { } id } || !long.TryParse(id.AsSpan(id.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return;

        var partition = StorageKey.Of(conversation);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await records.ReadAsync(Rows.TranscriptEntryKind, partition, Rows.Entry(position), cancellationToken) is not { } entry || HiddenActivities.IsPlaceholder(entry.Value.Activity)) return;

            var kept = entry.Value with { Activity = hidden.Placeholder(entry.Value.Activity) };
            if (await records.WriteAsync(new RecordBatch(Rows.Transcripts, partition).Replace(Rows.TranscriptEntryKind, entry, kept), CancellationToken.None) is not WriteOutcome.Written) continue;

            hidden.Show(conversation, position, entry.Value.Activity);
            return;
        }
    }

    /// <summary>Deletes what was said before a time; a transcript with nothing left goes whole. Answers whether something younger is left.</summary>
    internal async ValueTask<bool> ForgetAsync(string partition, DateTimeOffset oldBefore, CancellationToken cancellationToken)
    {
        var left = false;
        var batch = new RecordBatch(Rows.Transcripts, partition);
        var range = Rows.TranscriptEntryKind.WithPrefix(partition, Rows.EntryPrefix);
        await foreach (var entry in records.ReadAllAsync(Rows.TranscriptEntryKind, range, cancellationToken))
        {
            left = entry.Value.At >= oldBefore;
            if (left) break;

            batch.Delete(entry);
            if (await records.ReadAsync(Rows.TranscriptKeyKind, partition, Rows.Key(entry.Value.Key), cancellationToken) is { } key) batch.Delete(key);
            if (batch.Count < StorageLimits.BatchRows - 1) continue;

            await records.WriteAsync(batch, cancellationToken);
            batch = new RecordBatch(Rows.Transcripts, partition);
        }

        if (!left && await records.ReadAsync(Rows.TranscriptHeadKind, partition, Rows.TranscriptHead, cancellationToken) is { } head) batch.Delete(head);
        if (batch.Count == 0) return left;

        var gone = await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written;
        if (!left) _tails.Clear();
        return left || !gone;
    }

    private async Task<long> AppendAsync(TranscriptTail tail, string conversationId, TranscriptEntry entry, CancellationToken cancellationToken)
    {
        var partition = StorageKey.Of(conversationId);
        await EnsureDueAsync(tail, partition, cancellationToken);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (head, etag) = await HeadAsync(tail, cancellationToken)
                ?? throw new InvalidOperationException("A conversation is started before anything is appended to it.");
            var position = head.Last + 1;
            var stored = At(entry.Activity, conversationId, position);
            var next = head with { Last = position };
            var key = Rows.Key(entry.Key);
            var outcome = await WriteAsync(tail, new RecordBatch(Rows.Transcripts, partition)
                .Insert(Rows.TranscriptKeyKind, key, new TranscriptKey(position))
                .Insert(Rows.TranscriptEntryKind, Rows.Entry(position), entry with { Activity = stored })
                .Replace(Rows.TranscriptHeadKind, Rows.TranscriptHead, etag, next));
            if (outcome is WriteOutcome.Written written)
            {
                tail.Known = (next, written.ETags[2]!);
                return position;
            }

            tail.Known = null;
            if (outcome is WriteOutcome.Conflict { Index: 0 } && await records.ReadAsync(Rows.TranscriptKeyKind, partition, key, cancellationToken) is { } before) return before.Value.Position;
        }

        throw new DirectLineLogUnavailableException("Others appended to this conversation at every attempt. Try again.");
    }

    private static Activity At(Activity activity, string conversationId, long position)
    {
        var stored = activity.ShallowCopy();
        stored.Id = LoggedActivity.IdOf(conversationId, position);
        return stored;
    }

    // Whether a failed write happened is not known: the head is read again before the next one.
    private async ValueTask<WriteOutcome> WriteAsync(TranscriptTail tail, RecordBatch batch)
    {
        try
        {
            return await records.WriteAsync(batch, CancellationToken.None);
        }
        catch (StorageException)
        {
            tail.Known = null;
            throw;
        }
    }

    private async ValueTask EnsureDueAsync(TranscriptTail tail, string partition, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (tail.DueWritten == today) return;

        await due.WriteAsync(DueKind.Transcript, partition, cancellationToken);
        tail.DueWritten = today;
    }

    private async ValueTask<(TranscriptHead Head, string ETag)?> HeadAsync(TranscriptTail tail, CancellationToken cancellationToken)
    {
        if (tail.Known is { } known) return known;

        var record = await records.ReadAsync(Rows.TranscriptHeadKind, tail.Partition, Rows.TranscriptHead, cancellationToken);
        return tail.Known = record is null ? null : (record.Value, record.ETag);
    }

    private TranscriptTail Tail(string conversationId)
    {
        // A tail is only a memory of the head row: dropping all of them costs a read each.
        if (_tails.Count > KnownAtMost) _tails.Clear();
        return _tails.GetOrAdd(conversationId, static id => new TranscriptTail(StorageKey.Of(id)));
    }

    private static async ValueTask GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StorageException fault)
        {
            throw new DirectLineLogUnavailableException($"The transcript's store does not answer ({fault.Fault}). Try again.", fault);
        }
    }
}
