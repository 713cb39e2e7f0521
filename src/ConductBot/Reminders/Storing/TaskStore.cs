using ConductBot.Audit;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Reminders.Storing;

/// <summary>The tasks over the table model. Changes are conditional on what was read; a false answer means that somebody else was first: read again and decide anew.</summary>
internal sealed class TaskStore(RecordStore records, AuditTrail audit)
{
    // Head and the audit's intent included: one batch of a series that fits one.
    private const int TasksOfBatch = StorageLimits.BatchRows - 2;

    public ValueTask<StoredRecord<SeriesRecord>?> HeadAsync(string series, CancellationToken cancellationToken) =>
        records.ReadAsync(TaskRows.SeriesKind, TaskRows.Series(series), TaskRows.Head, cancellationToken);

    public ValueTask<StoredRecord<TaskRecord>?> TaskAsync(TaskId id, CancellationToken cancellationToken) =>
        records.ReadAsync(TaskRows.TaskKind, TaskRows.Series(id.Series), TaskRows.Task(id.Number), cancellationToken);

    /// <summary>A published series whole, or null.</summary>
    public async ValueTask<StoredSeries?> SeriesAsync(string series, CancellationToken cancellationToken)
    {
        if (await HeadAsync(series, cancellationToken) is not { } head) return null;
        var tasks = await RowsAsync(series, cancellationToken);
        return new StoredSeries(head, [.. tasks.Where(task => task.Value.Task.Id.Number < head.Value.Count)]);
    }

    /// <summary>
    /// Publishes a series: its tasks first, in as many batches as it takes, with the last of them the head and the audit's intent. What an earlier try left is taken over where it is the same and replaced where it is not;
    /// a series that is published stays as it is. Returns whether it was published by this call.
    /// </summary>
    public async ValueTask<bool> PublishAsync(SeriesRecord head, IReadOnlyList<TaskRecord> tasks, CancellationToken cancellationToken)
    {
        var series = head.Series.Id;
        var intent = TaskAudit.Given(new SeriesView(head.Series, [.. tasks.Select(task => task.Task)]), head.Previous);
        if (await HeadAsync(series, cancellationToken) is not null) return false;
        await AnnounceAsync(series, intent, cancellationToken);
        while (true)
        {
            if (await HeadAsync(series, cancellationToken) is not null) return false;

            var left = (await RowsAsync(series, cancellationToken)).ToDictionary(row => row.Row, StringComparer.Ordinal);
            var missing = tasks.Where(task => !left.TryGetValue(TaskRows.Task(task.Task.Id.Number), out var row) || row.Value.Task.Assignee != task.Task.Assignee).ToList();
            var whole = true;
            foreach (var (index, some) in missing.Chunk(TasksOfBatch).DefaultIfEmpty([]).Index())
            {
                var batch = new RecordBatch(TaskRows.Table, TaskRows.Series(series));
                foreach (var task in some)
                {
                    var row = TaskRows.Task(task.Task.Id.Number);
                    if (left.TryGetValue(row, out var old)) batch.Replace(TaskRows.TaskKind, old, task);
                    else batch.Insert(TaskRows.TaskKind, row, task);
                }

                if ((index + 1) * TasksOfBatch >= missing.Count) Audited(batch.Insert(TaskRows.SeriesKind, TaskRows.Head, head), intent);
                whole = await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written;
                if (!whole) break;
            }

            if (whole) return true;
        }
    }

    public async ValueTask<bool> ReplaceAsync(StoredRecord<SeriesRecord> old, SeriesRecord value, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(TaskRows.Table, old.Partition).Replace(TaskRows.SeriesKind, old, value), cancellationToken) is WriteOutcome.Written;

    /// <summary>Writes a series' head changed by an act about all that is to come of it, with the audit's intent.</summary>
    public async ValueTask<bool> ReplaceAsync(StoredRecord<SeriesRecord> old, SeriesRecord value, SeriesAct act, CancellationToken cancellationToken)
    {
        var intent = TaskAudit.Changed(old.Value, act);
        await AnnounceAsync(old.Partition, intent, cancellationToken);
        return await records.WriteAsync(Audited(new RecordBatch(TaskRows.Table, old.Partition).Replace(TaskRows.SeriesKind, old, value), intent), cancellationToken) is WriteOutcome.Written;
    }

    /// <summary>Writes a task changed by its latest event, with the audit's intent where that is recorded.</summary>
    public async ValueTask<bool> ChangeAsync(TaskSeries series, StoredRecord<TaskRecord> old, TaskRecord value, CancellationToken cancellationToken)
    {
        var intent = TaskAudit.Changed(new TaskView(series, old.Value.Task), value.Task);
        await AnnounceAsync(old.Partition, intent, cancellationToken);
        return await records.WriteAsync(Audited(new RecordBatch(TaskRows.Table, old.Partition).Replace(TaskRows.TaskKind, old, value), intent), cancellationToken) is WriteOutcome.Written;
    }

    public async ValueTask<bool> ReplaceAsync(StoredRecord<TaskRecord> old, TaskRecord value, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(TaskRows.Table, old.Partition).Replace(TaskRows.TaskKind, old, value), cancellationToken) is WriteOutcome.Written;

    /// <summary>Deletes a series, its head last; also what a crash left of one that was never published.</summary>
    public async ValueTask DeleteAsync(string series, CancellationToken cancellationToken)
    {
        foreach (var some in (await RowsAsync(series, cancellationToken)).Chunk(StorageLimits.BatchRows))
        {
            var batch = new RecordBatch(TaskRows.Table, TaskRows.Series(series));
            foreach (var row in some) batch.Delete(row);
            await records.WriteAsync(batch, cancellationToken);
        }

        if (await HeadAsync(series, cancellationToken) is { } head) await records.WriteAsync(new RecordBatch(TaskRows.Table, head.Partition).Delete(head), cancellationToken);
    }

    private async ValueTask AnnounceAsync(string series, AuditIntent? intent, CancellationToken cancellationToken)
    {
        if (intent is not null) await audit.AnnounceAsync(TaskRows.Table, TaskRows.Series(series), intent.Id, cancellationToken);
    }

    private static RecordBatch Audited(RecordBatch batch, AuditIntent? intent) => intent is null ? batch : AuditTrail.Add(batch, intent);

    private async ValueTask<List<StoredRecord<TaskRecord>>> RowsAsync(string series, CancellationToken cancellationToken)
    {
        var rows = new List<StoredRecord<TaskRecord>>();
        await foreach (var row in records.ReadAllAsync(TaskRows.TaskKind, TaskRows.TaskKind.WithPrefix(TaskRows.Series(series), TaskRows.TaskPrefix), cancellationToken)) rows.Add(row);
        return rows;
    }
}
