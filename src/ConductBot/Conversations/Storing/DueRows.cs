using System.Runtime.CompilerServices;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations.Storing;

/// <summary>The rows that say when something may have to die. Written before it, deleted after it is gone; what is then still too young gets a later row first.</summary>
internal sealed class DueRows(RecordStore records, IOptions<ConversationOptions> options, TimeProvider time)
{
    /// <summary>How many days something lives after its last use.</summary>
    public int Days(DueKind kind) => kind == DueKind.TurnMarks ? options.Value.StateDays : options.Value.TranscriptDays;

    /// <summary>The time before which something of a kind has outlived its days.</summary>
    public DateTimeOffset OldBefore(DueKind kind) => time.GetUtcNow().AddDays(-Days(kind));

    /// <summary>Adds the due row of a use now to a batch in its conversation's shard.</summary>
    public void Add(RecordBatch batch, DueKind kind, HintRecord hint) =>
        batch.Upsert(Rows.HintKind, Rows.Due(Today().AddDays(Days(kind) + 1), kind.ToString(), hint.Conversation), hint);

    /// <summary>Writes the due row of a use now.</summary>
    public async ValueTask WriteAsync(DueKind kind, string conversation, CancellationToken cancellationToken)
    {
        var batch = new RecordBatch(Rows.Hints, Rows.Shard(conversation));
        Add(batch, kind, new HintRecord(conversation, time.GetUtcNow()));
        await records.WriteAsync(batch, cancellationToken);
    }

    /// <summary>All rows whose day has come, with their kind.</summary>
    public async IAsyncEnumerable<(DueKind Kind, StoredRecord<HintRecord> Row)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tomorrow = Rows.DueBefore(Today().AddDays(1));
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            var range = Rows.HintKind.Between(StorageShards.NameOf(shard), Rows.DuePrefix, tomorrow);
            await foreach (var row in records.ReadAllAsync(Rows.HintKind, range, cancellationToken))
            {
                // due!yyyyMMdd!Kind!conversation
                if (Enum.TryParse<DueKind>(row.Row.Split('!')[2], out var kind)) yield return (kind, row);
            }
        }
    }

    /// <summary>Deletes a row whose conversation has nothing left to die.</summary>
    public async ValueTask DeleteAsync(StoredRecord<HintRecord> row, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(Rows.Hints, row.Partition).Delete(row), cancellationToken);

    /// <summary>Puts a row off to tomorrow, because something is left that is still too young. The new row is written with the old one's deletion.</summary>
    public async ValueTask PutOffAsync(DueKind kind, StoredRecord<HintRecord> row, CancellationToken cancellationToken) =>
        await records.WriteAsync(
            new RecordBatch(Rows.Hints, row.Partition).Upsert(Rows.HintKind, Rows.Due(Today().AddDays(1), kind.ToString(), row.Value.Conversation), row.Value).Delete(row),
            cancellationToken);

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
