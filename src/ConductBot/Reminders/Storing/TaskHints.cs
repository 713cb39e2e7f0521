using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Reminders.Storing;

/// <summary>Where to look for what somebody has to do or gave. Written before the authority, deleted after; checked against it when read.</summary>
internal sealed class TaskHints(RecordStore records, TimeProvider time)
{
    // Writes that wait for each other are committed together.
    private const int AtOnce = 16;

    // Younger ones may be of a series that is just being written.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Notes a new series for its giver and its assignees.</summary>
    public async ValueTask AddAsync(SeriesView series, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.WriteAsync(
            new RecordBatch(TaskRows.HintTable, TaskRows.Person(series.Series.GivenBy)).Upsert(TaskRows.HintKind, TaskRows.Given(series.Series.Id), new TaskHint(series.Series.Id, null, now)), cancellationToken);
        await Parallel.ForEachAsync(series.Tasks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (task, stop) => await AddAsync(task.Id, task.Assignee, stop));
    }

    /// <summary>Notes a task for an assignee.</summary>
    public async ValueTask AddAsync(TaskId id, TaskAssignee assignee, CancellationToken cancellationToken) => await records.WriteAsync(
        new RecordBatch(TaskRows.HintTable, TaskRows.Of(assignee)).Upsert(TaskRows.HintKind, TaskRows.Mine(id), new TaskHint(id.Series, id.Number, time.GetUtcNow())), cancellationToken);

    /// <summary>Forgets a task for an assignee.</summary>
    public async ValueTask RemoveAsync(TaskId id, TaskAssignee assignee, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(TaskRows.HintKind, TaskRows.Of(assignee), TaskRows.Mine(id), cancellationToken) is { } hint) await RemoveAsync(hint, cancellationToken);
    }

    /// <summary>Forgets a series and all its tasks.</summary>
    public async ValueTask RemoveAsync(SeriesView series, CancellationToken cancellationToken)
    {
        foreach (var task in series.Tasks) await RemoveAsync(task.Id, task.Assignee, cancellationToken);
        if (await records.ReadAsync(TaskRows.HintKind, TaskRows.Person(series.Series.GivenBy), TaskRows.Given(series.Series.Id), cancellationToken) is { } hint) await RemoveAsync(hint, cancellationToken);
    }

    /// <summary>What an assignee may have to do.</summary>
    public ValueTask<IReadOnlyList<StoredRecord<TaskHint>>> MineAsync(TaskAssignee assignee, CancellationToken cancellationToken) => OfAsync(TaskRows.Of(assignee), TaskRows.MinePrefix, cancellationToken);

    /// <summary>What a person may have given.</summary>
    public ValueTask<IReadOnlyList<StoredRecord<TaskHint>>> GivenAsync(string person, CancellationToken cancellationToken) => OfAsync(TaskRows.Person(person), TaskRows.GivenPrefix, cancellationToken);

    /// <summary>A hint led nowhere: it goes unless it may be of something that is just being written.</summary>
    public ValueTask RepairAsync(StoredRecord<TaskHint> hint, CancellationToken cancellationToken) =>
        time.GetUtcNow() - hint.Value.Written < Lifetime ? ValueTask.CompletedTask : RemoveAsync(hint, cancellationToken);

    // A hint that was written anew meanwhile stays.
    private async ValueTask RemoveAsync(StoredRecord<TaskHint> hint, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(TaskRows.HintTable, hint.Partition).Delete(hint), cancellationToken);

    private async ValueTask<IReadOnlyList<StoredRecord<TaskHint>>> OfAsync(string partition, string prefix, CancellationToken cancellationToken)
    {
        var hints = new List<StoredRecord<TaskHint>>();
        await foreach (var hint in records.ReadAllAsync(TaskRows.HintKind, TaskRows.HintKind.WithPrefix(partition, prefix), cancellationToken)) hints.Add(hint);
        return hints;
    }
}
