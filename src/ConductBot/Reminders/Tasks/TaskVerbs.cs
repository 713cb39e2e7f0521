namespace ConductBot.Reminders.Tasks;

/// <summary>What the buttons on a task's cards ask for. <see cref="Id"/> names the input or datum that holds <see cref="TaskId.ToString"/>.</summary>
internal static class TaskVerbs
{
    public const string Id = "task";

    public const string Show = "task.show";
    public const string Start = "task.start";
    public const string Done = "task.done";
    public const string MoreTime = "task.moreTime";
    public const string PassOn = "task.passOn";
    public const string Snooze = "task.snooze";
    public const string Basis = "task.basis";
    public const string Confirm = "task.confirm";
    public const string Return = "task.return";
    public const string Grant = "task.grant";
    public const string Refuse = "task.refuse";
    public const string Change = "task.change";
    public const string Reassign = "task.reassign";
    public const string Cancel = "task.cancel";
    public const string Calendar = "task.calendar";
    public const string Mine = "task.mine";
    public const string Given = "task.given";
    public const string Unit = "task.unit";
    public const string Series = "task.series";
}
