using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Deliveries;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Keeping;

/// <summary>
/// Names the messages about tasks. A delivery's source is the series and its occurrence says which task, in which round, and which reminder or notice: the same is the same delivery, however often it is
/// handed in. <c>3.r1.s.b7w</c> is a step of task 3's second round, <c>3.r1.n.Returned.1f0c…</c> a notice of it.
/// </summary>
/// <param name="Number">Which task of the series.</param>
/// <param name="Round">In which of its rounds.</param>
/// <param name="Step">The step's key, or null for a notice.</param>
/// <param name="Notice">What a notice says; null for a step.</param>
/// <param name="Act">Names the act that the notice comes from, as <see cref="NameOf"/> has it.</param>
internal sealed record TaskMessage(int Number, int Round, string? Step, TaskNoticeKind? Notice, string Act)
{
    /// <summary>The kind of all deliveries about tasks, so that what falls together for a person is one message.</summary>
    public const string Kind = "task";

    /// <summary>Names the step that tells the giver that who is to do it left.</summary>
    public const string Left = "left";

    /// <summary>Begins the step that tells the manager that who is to do it is away and nobody acts.</summary>
    public const string Away = "away-";

    public static DeliveryId Of(TaskView task, string step, string to) => new(task.Series.Id, to, string.Create(CultureInfo.InvariantCulture, $"{task.Task.Id.Number}.r{task.Task.Round}.s.{step}"));

    public static DeliveryId Of(TaskView task, TaskNotice notice) =>
        new(task.Series.Id, notice.To, string.Create(CultureInfo.InvariantCulture, $"{task.Task.Id.Number}.r{task.Task.Round}.n.{notice.Kind}.{NameOf(notice.Act)}"));

    /// <summary>Reads an occurrence; null for one that is no task's.</summary>
    public static TaskMessage? Read(string occurrence) => occurrence.Split('.') switch
    {
        [var number, ['r', .. var round], "s", var key] when Count(number) is { } n && Count(round) is { } r => new TaskMessage(n, r, key, null, ""),
        [var number, ['r', .. var round], "n", var kind, var act] when Count(number) is { } n && Count(round) is { } r && Enum.TryParse<TaskNoticeKind>(kind, out var read) => new TaskMessage(n, r, null, read, act),
        _ => null,
    };

    /// <summary>An act's name in an occurrence.</summary>
    public static string NameOf(string act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act)).AsSpan(0, 8));

    /// <summary>What the step is about.</summary>
    public StepKind? StepKind => Step switch
    {
        null => null,
        DueReminders.Late or ['d', >= '0' and <= '9', ..] => Planning.StepKind.Overdue,
        "m" => Planning.StepKind.Escalated,
        "stop" => Planning.StepKind.Stopped,
        "day" => Planning.StepKind.OnTheDay,
        "time" => Planning.StepKind.AtTheTime,
        ['w', ..] => Planning.StepKind.Weekly,
        ['s', ..] => Planning.StepKind.SnoozeEnd,
        _ => Planning.StepKind.Before,
    };

    private static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
