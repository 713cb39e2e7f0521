using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Tasks;

/// <summary>What somebody does about a task: a closed set. Words are at most <see cref="WordsCharacters"/> characters. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(AskMoreTime), "ask-time")]
[JsonDerivedType(typeof(GrantMoreTime), "grant-time")]
[JsonDerivedType(typeof(RefuseMoreTime), "refuse-time")]
[JsonDerivedType(typeof(PassOn), "pass-on")]
[JsonDerivedType(typeof(Snooze), "snooze")]
[JsonDerivedType(typeof(ChangeDeadline), "change-deadline")]
[JsonDerivedType(typeof(Reassign), "reassign")]
[JsonDerivedType(typeof(Cancel), "cancel")]
public abstract record TaskAct
{
    /// <summary>Characters of a note, reason or link.</summary>
    public const int WordsCharacters = 1000;

    private TaskAct() { }

    /// <summary>The assignee: it is being worked on.</summary>
    public sealed record Start(string Note = "") : TaskAct;

    /// <summary>The assignee: it is done. What somebody gave oneself is done with it.</summary>
    /// <param name="Note">What was done.</param>
    /// <param name="Link">Evidence: an absolute https address, or null.</param>
    public sealed record Report(string Note = "", string? Link = null) : TaskAct;

    /// <summary>Who decides: it is done indeed.</summary>
    public sealed record Confirm : TaskAct;

    /// <summary>Who decides: it is not done yet, go on.</summary>
    public sealed record Return(string Reason) : TaskAct;

    /// <summary>The assignee: more time.</summary>
    public sealed record AskMoreTime(TaskDeadline Until, string Reason) : TaskAct;

    /// <summary>Who decides: yes, to the time that was asked for.</summary>
    public sealed record GrantMoreTime : TaskAct;

    /// <summary>Who decides: no.</summary>
    public sealed record RefuseMoreTime(string Reason = "") : TaskAct;

    /// <summary>The assignee: somebody else does it, whom the assignee may give tasks to, or a colleague of the same unit.</summary>
    public sealed record PassOn(string PersonId, string Note = "") : TaskAct;

    /// <summary>The assignee: not before then, which must be before the deadline, or, when overdue, at most three working days away.</summary>
    public sealed record Snooze(DateTimeOffset Until) : TaskAct;

    /// <summary>Who decides: another deadline for this task.</summary>
    public sealed record ChangeDeadline(TaskDeadline Until, string Reason = "") : TaskAct;

    /// <summary>Who decides: somebody else is to do it.</summary>
    public sealed record Reassign(string PersonId, string Reason = "") : TaskAct;

    /// <summary>Who decides: it is no longer needed.</summary>
    public sealed record Cancel(string Reason = "") : TaskAct;
}
