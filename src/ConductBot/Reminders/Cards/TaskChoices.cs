using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Pure: what somebody may do about a task as it is now, what is mostly wanted first.</summary>
internal static class TaskChoices
{
    /// <summary>Buttons on a card.</summary>
    public const int MostButtons = 6;

    /// <summary>Verbs of <see cref="TaskVerbs"/>.</summary>
    public static IReadOnlyList<string> Of(TaskView task, Asking viewer)
    {
        var works = May.WorkOnTask(viewer, task.Parties).IsGranted;
        var decides = May.DecideOnTask(viewer, task.Parties).IsGranted;
        var verbs = new List<string>();
        if (task.Task.State == TaskState.Reported && decides) verbs.AddRange([TaskVerbs.Confirm, TaskVerbs.Return]);
        if (task.IsOpen)
        {
            if (task.Task.Asked is not null && decides) verbs.AddRange([TaskVerbs.Grant, TaskVerbs.Refuse]);
            if (works) verbs.Add(TaskVerbs.Done);
            if (works && task.Task.State == TaskState.Open && !task.Parties.IsPersonal) verbs.Add(TaskVerbs.Start);
            if (works && !decides && task.Task.Asked is null) verbs.Add(TaskVerbs.MoreTime);
            if (works) verbs.Add(TaskVerbs.Snooze);
            if (decides) verbs.Add(TaskVerbs.Change);
            if (works && !decides) verbs.Add(TaskVerbs.PassOn);
            if (decides && !task.Parties.IsPersonal) verbs.Add(TaskVerbs.Reassign);
        }

        if (decides && (task.IsOpen || task.Task.State == TaskState.Reported)) verbs.Add(TaskVerbs.Cancel);
        if (works && task.IsOpen) verbs.Add(TaskVerbs.Calendar);
        if (task.Series.Basis is not null) verbs.Insert(Math.Min(verbs.Count, works ? 4 : 2), TaskVerbs.Basis);
        return verbs;
    }

    /// <summary>Those of one card: the first five and the way to the rest, or the rest.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> all, TaskCardPart part) =>
        all.Count <= MostButtons ? all : part == TaskCardPart.Main ? [.. all.Take(MostButtons - 1)] : [.. all.Skip(MostButtons - 1)];
}
