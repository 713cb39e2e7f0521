using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Keeping;

/// <summary>The tasks, as other rooms see them.</summary>
internal sealed class StoredTasks(TaskStore store, TaskGiving giving, TaskActs acts, SeriesActs seriesActs, TaskLists lists) : ITasks
{
    private const int ActCharacters = 64;

    /// <inheritdoc/>
    public ValueTask<GiveOutcome> GiveAsync(NewTask task, Asking asking, CancellationToken cancellationToken)
    {
        Check(task.ActId);
        return giving.GiveAsync(task, asking, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<TaskOutcome> ActAsync(TaskId id, ActRequest request, CancellationToken cancellationToken)
    {
        Check(request.ActId);
        return acts.ActAsync(id, request, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TaskOutcome>> ActOnSeriesAsync(string series, ActRequest request, CancellationToken cancellationToken)
    {
        Check(request.ActId);
        return seriesActs.ActAsync(series, request, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<TaskView?> FindAsync(TaskId id, CancellationToken cancellationToken) =>
        await store.HeadAsync(id.Series, cancellationToken) is { } head && id.Number < head.Value.Count && await store.TaskAsync(id, cancellationToken) is { } task
            ? new TaskView(head.Value.Series, task.Value.Task)
            : null;

    /// <inheritdoc/>
    public async ValueTask<SeriesView?> FindSeriesAsync(string series, CancellationToken cancellationToken) => (await store.SeriesAsync(series, cancellationToken))?.View;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TaskView>> MineAsync(Asking asking, CancellationToken cancellationToken) => lists.MineAsync(asking, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SeriesView>> GivenAsync(Asking asking, CancellationToken cancellationToken) =>
        asking.Asker is { } asker ? await lists.GivenAsync(asker.Id, cancellationToken) : [];

    private static void Check(string act)
    {
        if (act is not { Length: >= 1 and <= ActCharacters }) throw new ArgumentException($"An act's id has 1 to {ActCharacters} characters; this one has {act?.Length ?? 0}.", nameof(act));
    }
}
