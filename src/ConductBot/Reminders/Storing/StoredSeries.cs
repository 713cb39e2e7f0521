using ConductBot.Reminders.Tasks;
using ConductBot.Storage.Records;

namespace ConductBot.Reminders.Storing;

/// <summary>A series as it was read: head and tasks in order of their numbers.</summary>
internal sealed record StoredSeries(StoredRecord<SeriesRecord> Head, IReadOnlyList<StoredRecord<TaskRecord>> Tasks)
{
    public SeriesView View => new(Head.Value.Series, [.. Tasks.Select(task => task.Value.Task)]);

    /// <summary>When the last of its tasks ended; null while one has not.</summary>
    public DateTimeOffset? Ended => Tasks.All(task => task.Value.Task.Ended is not null) ? Tasks.Max(task => task.Value.Task.Ended) : null;
}
