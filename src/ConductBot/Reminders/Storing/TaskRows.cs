using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Reminders.Storing;

/// <summary>
/// Rows of tasks. Table <c>tasks</c>: a partition a series, with the head row that publishes it and a row a task. Table <c>taskhints</c>: a partition a person or unit, with what they may have to
/// do (<c>m!…</c>) and what they gave (<c>g!…</c>).
/// </summary>
internal static class TaskRows
{
    public const string Table = "tasks";
    public const string HintTable = "taskhints";
    public const string Head = "head";
    public const string TaskPrefix = "t!";
    public const string MinePrefix = "m!";
    public const string GivenPrefix = "g!";

    public static readonly RecordKind<SeriesRecord> SeriesKind = new(Table, "task-series", TaskJson.Default.SeriesRecord);
    public static readonly RecordKind<TaskRecord> TaskKind = new(Table, "task", TaskJson.Default.TaskRecord);
    public static readonly RecordKind<TaskHint> HintKind = new(HintTable, "task-hint", TaskJson.Default.TaskHint) { Sealing = Sealing.Clear };

    public static string Series(string series) => StorageKey.Of(series);

    public static string Task(int number) => StorageKey.Of("t", StorageKey.Number(number));

    /// <summary>Ids are compared without case.</summary>
    public static string Person(string id) => StorageKey.Of("p", id.ToLowerInvariant());

    public static string Of(TaskAssignee assignee) => assignee switch
    {
        TaskAssignee.OnePerson one => Person(one.Id),
        TaskAssignee.WholeUnit unit => StorageKey.Of("u", unit.Id.ToLowerInvariant()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Mine(TaskId id) => StorageKey.Of("m", id.Series, StorageKey.Number(id.Number));

    public static string Given(string series) => StorageKey.Of("g", series);
}
