using System.Diagnostics;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>Pure: what must hold before an act is done.</summary>
internal static class ActRules
{
    private const int MostYears = 5;

    /// <summary>Whether the asker may, the person named by the act included.</summary>
    public static Permission Permission(TaskView task, ActRequest request) => request.Act switch
    {
        TaskAct.Start or TaskAct.Report or TaskAct.AskMoreTime or TaskAct.Snooze => May.WorkOnTask(request.Asking, task.Parties),
        TaskAct.PassOn pass => May.WorkOnTask(request.Asking, task.Parties) is Permission.Denied denied ? denied : MayPassOn(task, request.Asking, pass.PersonId),
        TaskAct.Reassign reassign => May.DecideOnTask(request.Asking, task.Parties) is Permission.Denied denied
            ? denied
            : May.AssignTo(request.Asking, request.Asking.Organization.Person(reassign.PersonId)),
        TaskAct.Confirm or TaskAct.Return or TaskAct.GrantMoreTime or TaskAct.RefuseMoreTime or TaskAct.ChangeDeadline or TaskAct.Cancel => May.DecideOnTask(request.Asking, task.Parties),
        _ => throw new UnreachableException(),
    };

    /// <summary>What is wrong with what was written, whatever the task; null when nothing is.</summary>
    public static TaskFault? Words(TaskAct act) => act switch
    {
        TaskAct.Start start => Length(start.Note),
        TaskAct.Report report => Length(report.Note) ?? (report.Link is { } link ? Link(link) : null),
        TaskAct.Return back => Reason(back.Reason),
        TaskAct.AskMoreTime ask => Reason(ask.Reason),
        TaskAct.RefuseMoreTime refuse => Length(refuse.Reason),
        TaskAct.PassOn pass => Length(pass.Note),
        TaskAct.ChangeDeadline change => Length(change.Reason),
        TaskAct.Reassign reassign => Length(reassign.Reason),
        TaskAct.Cancel cancel => Length(cancel.Reason),
        TaskAct.Confirm or TaskAct.GrantMoreTime or TaskAct.Snooze => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Why the task as it stands does not allow it; null when it does.</summary>
    public static TaskFault? Standing(AssignedTask task, TaskAct act) => (task.State, act) switch
    {
        (TaskState.Done or TaskState.Cancelled, _) => TaskFault.Ended,
        (_, TaskAct.Cancel) => null,
        (TaskState.Reported, TaskAct.Confirm or TaskAct.Return) => null,
        (_, TaskAct.Confirm or TaskAct.Return) => TaskFault.NotReported,
        (_, TaskAct.GrantMoreTime or TaskAct.RefuseMoreTime) => task.Asked is null ? TaskFault.NothingAsked : null,
        (TaskState.Reported, _) => TaskFault.AlreadyReported,
        (_, TaskAct.AskMoreTime) => task.Asked is null ? null : TaskFault.AlreadyAsked,
        (_, TaskAct.PassOn pass) => Same(task.Assignee, pass.PersonId),
        (_, TaskAct.Reassign reassign) => Same(task.Assignee, reassign.PersonId),
        _ => null,
    };

    /// <summary>Whether a deadline may be set now.</summary>
    public static TaskFault? Deadline(TaskDeadline deadline, DateTimeOffset now)
    {
        if (deadline.Day.Year < 1900 || deadline.Day > DateOnly.FromDateTime(now.UtcDateTime).AddYears(MostYears)) return deadline.Day.Year < 1900 ? TaskFault.InThePast : TaskFault.TooFar;
        return deadline.At <= now ? TaskFault.InThePast : null;
    }

    // A colleague is of the same unit and not above: a task does not go up by being passed on.
    private static Permission MayPassOn(TaskView task, Asking asking, string personId)
    {
        var to = asking.Organization.Person(personId);
        var given = May.AssignTo(asking, to);
        if (given.IsGranted || task.Parties.IsPersonal || given is Permission.Denied { Reason: DenialReason.TargetUnknown or DenialReason.TargetNotHere }) return given;

        var colleague = string.Equals(to!.Unit, asking.Asker!.Unit, StringComparison.OrdinalIgnoreCase) && !asking.Organization.Reaches(to, asking.Asker, asking.Day);
        return colleague ? Organization.Permissions.Permission.If(true, default) : given;
    }

    private static TaskFault? Same(TaskAssignee assignee, string personId) =>
        assignee is TaskAssignee.OnePerson one && string.Equals(one.Id, personId, StringComparison.OrdinalIgnoreCase) ? TaskFault.SamePerson : null;

    private static TaskFault? Reason(string words) => string.IsNullOrWhiteSpace(words) ? TaskFault.ReasonMissing : Length(words);

    private static TaskFault? Length(string words) => words.Length > TaskAct.WordsCharacters ? TaskFault.TooLong : null;

    private static TaskFault? Link(string link) =>
        Length(link) ?? (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 ? null : TaskFault.BadLink);
}
