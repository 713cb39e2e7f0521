using System.Diagnostics;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Tests.Reminders.Cards;

/// <summary>Tasks in memory, with as much of the rules as what stands before them needs.</summary>
internal sealed class FakeTasks : ITasks
{
    private readonly Dictionary<string, SeriesView> _series = [];

    /// <summary>Acts that were done, in order.</summary>
    public List<TaskAct> Done { get; } = [];

    /// <summary>What was given, in order.</summary>
    public List<NewTask> Given { get; } = [];

    public TaskView Add(TaskView task)
    {
        _series[task.Series.Id] = new SeriesView(task.Series, [task.Task]);
        return task;
    }

    public TaskView this[TaskId id] => new(_series[id.Series].Series, _series[id.Series].Tasks[id.Number]);

    public ValueTask<GiveOutcome> GiveAsync(NewTask task, Asking asking, CancellationToken cancellationToken) => ValueTask.FromResult(Give(task, asking));

    public ValueTask<TaskOutcome> ActAsync(TaskId id, ActRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Act(id, request));

    public ValueTask<IReadOnlyList<TaskOutcome>> ActOnSeriesAsync(string series, ActRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TaskOutcome>>(_series.TryGetValue(series, out var view) ? [.. view.Tasks.Select(task => Act(task.Id, request))] : []);

    public ValueTask<TaskView?> FindAsync(TaskId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_series.TryGetValue(id.Series, out var series) && id.Number < series.Tasks.Count ? this[id] : null);

    public ValueTask<SeriesView?> FindSeriesAsync(string series, CancellationToken cancellationToken) => ValueTask.FromResult(_series.GetValueOrDefault(series));

    public ValueTask<IReadOnlyList<TaskView>> MineAsync(Asking asking, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<TaskView>>(
        [.. _series.Values.SelectMany(series => series.Views).Where(task => task.Task.State < TaskState.Done && May.WorkOnTask(asking, task.Parties).IsGranted).OrderBy(task => task.Task.State == TaskState.Reported).ThenBy(task => task.Deadline.At)]);

    public ValueTask<IReadOnlyList<SeriesView>> GivenAsync(Asking asking, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<SeriesView>>(
        [.. _series.Values.Where(series => series.Series.GivenBy == asking.Asker!.Id).OrderBy(series => series.Tasks.All(task => task.Ended is not null)).ThenBy(series => series.Series.Deadline.At)]);

    private GiveOutcome Give(NewTask task, Asking asking)
    {
        if (task.Title.Length is 0) return new GiveOutcome.Refused(TaskFault.TitleMissing);
        foreach (var assignee in task.Assignees)
        {
            var may = assignee is TaskAssignee.OnePerson one ? May.AssignTo(asking, asking.Organization.Person(one.Id)) : May.AssignToUnit(asking, asking.Organization.Unit(((TaskAssignee.WholeUnit)assignee).Id));
            if (may is Permission.Denied denied) return new GiveOutcome.Denied(denied.Reason, assignee);
        }

        var id = $"g-{task.ActId.ToLowerInvariant()}"[..Math.Min(40, task.ActId.Length + 2)];
        if (_series.TryGetValue(id, out var before)) return new GiveOutcome.Given(before);
        Given.Add(task);
        var series = new TaskSeries { Id = id, Title = task.Title, Detail = task.Detail, Basis = task.Basis, GivenBy = asking.Asker!.Id, Given = TaskSamples.Now, Deadline = task.Deadline, Plan = task.Plan, Recurrence = task.Recurrence, Urgent = task.Urgent };
        return new GiveOutcome.Given(_series[id] = new SeriesView(series, [.. task.Assignees.Select((assignee, number) => new AssignedTask { Id = new TaskId(id, number), Assignee = assignee, RemindedUntil = TaskSamples.Now, Version = 1 })]));
    }

    private TaskOutcome Act(TaskId id, ActRequest request)
    {
        if (!_series.TryGetValue(id.Series, out var series) || id.Number >= series.Tasks.Count) return new TaskOutcome.Gone();
        var task = this[id];
        if (task.Task.History.Any(one => one.Act == request.ActId)) return new TaskOutcome.Changed(task);
        var decides = request.Act is TaskAct.Confirm or TaskAct.Return or TaskAct.GrantMoreTime or TaskAct.RefuseMoreTime or TaskAct.ChangeDeadline or TaskAct.Reassign or TaskAct.Cancel;
        if ((decides ? May.DecideOnTask(request.Asking, task.Parties) : May.WorkOnTask(request.Asking, task.Parties)) is Permission.Denied denied) return new TaskOutcome.Denied(denied.Reason);
        if (Fault(task, request) is { } fault) return new TaskOutcome.Refused(fault, task);

        var next = task.Task with { Version = task.Task.Version + 1, History = [.. task.Task.History, new TaskEvent(request.ActId, request.Now, request.Asking.Asker!.Id, request.Act)] };
        next = request.Act switch
        {
            TaskAct.Start => next with { State = TaskState.InProgress },
            TaskAct.Report => next with { State = task.Parties.IsPersonal ? TaskState.Done : TaskState.Reported, Reported = request.Now },
            TaskAct.Confirm => next with { State = TaskState.Done, Ended = request.Now },
            TaskAct.Return => next with { State = TaskState.Open },
            TaskAct.AskMoreTime ask => next with { Asked = new TaskExtension(ask.Until, ask.Reason, request.Asking.Asker!.Id, request.Now) },
            TaskAct.GrantMoreTime => next with { OwnDeadline = task.Task.Asked!.Until, Asked = null },
            TaskAct.RefuseMoreTime => next with { Asked = null },
            TaskAct.PassOn pass => next with { Assignee = new TaskAssignee.OnePerson(pass.PersonId) },
            TaskAct.Reassign reassign => next with { Assignee = new TaskAssignee.OnePerson(reassign.PersonId) },
            TaskAct.Snooze snooze => next with { SnoozedUntil = snooze.Until },
            TaskAct.ChangeDeadline change => next with { OwnDeadline = change.Until },
            TaskAct.Cancel => next with { State = TaskState.Cancelled, Ended = request.Now },
            _ => throw new UnreachableException(),
        };
        Done.Add(request.Act);
        _series[id.Series] = series with { Tasks = [.. series.Tasks.Select(one => one.Id == id ? next : one)] };
        return new TaskOutcome.Changed(this[id]);
    }

    private static TaskFault? Fault(TaskView task, ActRequest request) => request.Act switch
    {
        TaskAct.Confirm or TaskAct.Return when task.Task.State is TaskState.Open or TaskState.InProgress => TaskFault.NotReported,
        _ when task.Task.State is TaskState.Done or TaskState.Cancelled => TaskFault.Ended,
        TaskAct.Report or TaskAct.Start or TaskAct.Snooze when task.Task.State == TaskState.Reported => TaskFault.AlreadyReported,
        TaskAct.Report { Link: { } link } when !link.StartsWith("https://", StringComparison.Ordinal) => TaskFault.BadLink,
        TaskAct.GrantMoreTime or TaskAct.RefuseMoreTime when task.Task.Asked is null => TaskFault.NothingAsked,
        TaskAct.Snooze snooze when snooze.Until >= task.Deadline.At => TaskFault.WrongUntil,
        TaskAct.ChangeDeadline change when change.Until.At <= request.Now => TaskFault.InThePast,
        TaskAct.Reassign reassign when task.Task.Assignee == new TaskAssignee.OnePerson(reassign.PersonId) => TaskFault.SamePerson,
        _ => null,
    };
}
