using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Cards;

/// <summary>Tasks of the sample office, and what draws them.</summary>
internal static class TaskSamples
{
    /// <summary>Monday 23 November 2026, 09:00 in Vietnam.</summary>
    public static readonly DateTimeOffset Now = VietnamClock.At(Offices.Today, new TimeOnly(9, 0));

    public static readonly DateWords Dates = new(Localized<DateTexts>.Load(typeof(DateTexts).Assembly, "ConductBot.Reminders.Dates.Texts"));

    public static readonly TaskWords Words = new(
        Dates,
        Localized<TaskCardTexts>.Load(typeof(TaskCardTexts).Assembly, "ConductBot.Reminders.Cards.Texts"),
        Localized<OrganizationTexts>.Load(typeof(OrganizationTexts).Assembly, "ConductBot.Organization.Texts"));

    public static readonly TaskCard Card = new(Words, new DirectiveLibrary(ShippedTexts.Library), new AnswerLinks(null));

    public static TaskView Of(TaskAssignee assignee, TaskState state = TaskState.Open, string giver = "manager", DateOnly? until = null, TimeOnly? time = null) => new(
        new TaskSeries { Id = "s1", Title = "Báo cáo kết quả rà soát hồ sơ", Detail = "Theo mẫu số 2", GivenBy = giver, Given = Now, Deadline = new TaskDeadline(until ?? Offices.Today.AddDays(4), time) },
        new AssignedTask { Id = new TaskId("s1", 0), Assignee = assignee, State = state, RemindedUntil = Now, Version = 3 });

    public static TaskView To(string person, TaskState state = TaskState.Open, string giver = "manager") => Of(new TaskAssignee.OnePerson(person), state, giver);

    public static Asking As(string person, OrganizationSnapshot? organization = null) => new(organization ?? Offices.Snapshot, (organization ?? Offices.Snapshot).Person(person), Offices.Today);

    public static Reply Draw(TaskView task, string viewer, TaskCardPart part = TaskCardPart.Main) => Card.Of(new TaskCardRequest(task, As(viewer), Language.Vietnamese, Now) { Part = part });
}
