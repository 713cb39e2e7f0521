using ConductBot.Answers.Presenting;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Ics;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Directives.Storing;
using ConductBot.Tests.Reminders.Cards;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Tests.Reminders.Ics;

public sealed class TaskCalendarTests
{
    private readonly ManualTime _time = new(TaskSamples.Now);

    [Fact]
    public async Task A_link_gives_the_file_to_its_person_for_a_day()
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Tasks.Add(TaskSamples.To("staff"));
        var calendar = Calendar(bench);
        var link = calendar.LinkTo(new TaskId("s1", 0), "staff")!.ToString();
        link.ShouldStartWith("https://bot.example/tasks/calendar/");
        link.ShouldEndWith(".ics");
        foreach (var told in new[] { "s1", "staff", "Mai" }) link.ShouldNotContain(told + ".");

        (await calendar.FindAsync(Token(link), TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("UID:task-s1.0@conductbot");
        _time.Advance(TimeSpan.FromHours(24));
        (await calendar.FindAsync(Token(link), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_else_opens_anything()
    {
        await using var bench = await TaskBench.StartAsync();
        bench.Tasks.Add(TaskSamples.To("staff"));
        var calendar = Calendar(bench);
        var token = Token(calendar.LinkTo(new TaskId("s1", 0), "staff")!.ToString());
        var (middle, other) = (token.Length / 2, Token(Calendar(bench).LinkTo(new TaskId("s1", 0), "staff")!.ToString()));
        string[] wrong = ["", "x", "s1.0", token[..^2], $"{token[..middle]}{(token[middle] == 'A' ? 'B' : 'A')}{token[(middle + 1)..]}", new string('A', 5000), "../../etc/passwd", other];
        foreach (var one in wrong) (await calendar.FindAsync(one, TestContext.Current.CancellationToken)).ShouldBeNull(one);
        (await calendar.FindAsync(Token(calendar.LinkTo(new TaskId("s9", 0), "staff")!.ToString()), TestContext.Current.CancellationToken)).ShouldBeNull();
        (await calendar.FindAsync(Token(calendar.LinkTo(new TaskId("s1", 0), "khoa.ld")!.ToString()), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Whose_task_it_is_no_longer_gets_nothing_with_the_old_link()
    {
        await using var bench = await TaskBench.StartAsync();
        var task = bench.Tasks.Add(TaskSamples.To("staff"));
        var calendar = Calendar(bench);
        var token = Token(calendar.LinkTo(task.Task.Id, "staff")!.ToString());
        bench.Tasks.Add(task with { Task = task.Task with { Assignee = new TaskAssignee.OnePerson("lan.tt") } });
        (await calendar.FindAsync(token, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task The_button_is_there_where_links_are_and_gives_one()
    {
        await using var bench = await TaskBench.StartAsync();
        var task = bench.Tasks.Add(TaskSamples.To("staff"));
        TaskBench.Button(TaskSamples.Draw(task, "staff").Card!.Value, TaskVerbs.Calendar).ShouldBeNull();
        TaskChoices.Of(task, TaskSamples.As("staff")).ShouldContain(TaskVerbs.Calendar);
        var looks = new TaskLooks(null!, Calendar(bench), TaskSamples.Words);
        var shown = looks.Calendar(task, new TaskActing("a", TaskSamples.As("staff"), ConductBot.Conversations.Language.Vietnamese, TaskSamples.Now)).ShouldBeOfType<CardResult.Shown>();
        shown.Card.GetRawText().ShouldContain("https://bot.example/tasks/calendar/");
        shown.Text.ShouldContain("https://bot.example/tasks/calendar/");
    }

    private TaskCalendar Calendar(TaskBench bench) => new((bench.Tasks, bench.Organization), new IcsTokens(new EphemeralDataProtectionProvider(), _time), new IcsFile(TaskSamples.Words), (new AnswerLinks(new Uri("https://bot.example/")), _time));

    private static string Token(string link) => link[(link.LastIndexOf('/') + 1)..^4];
}
