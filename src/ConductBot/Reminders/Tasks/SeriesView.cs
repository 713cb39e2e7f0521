namespace ConductBot.Reminders.Tasks;

/// <summary>A series with all its tasks, in order of their numbers.</summary>
public sealed record SeriesView(TaskSeries Series, IReadOnlyList<AssignedTask> Tasks)
{
    /// <summary>Each with the series.</summary>
    public IEnumerable<TaskView> Views => Tasks.Select(task => new TaskView(Series, task));
}
