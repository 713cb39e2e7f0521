using ConductBot.Audit;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Reminders.Keeping;

/// <summary>The process dies at its first write, its second, … until it gets through; another one goes on, and who acted asks again.</summary>
public sealed class KilledTasksTests
{
    private const int MostWrites = 200;

    private static readonly string[] Told =
    [
        "lan.tt: Nguyễn Thị Mai nhờ anh/chị làm tiếp việc này", "lan.tt: Trần Văn Hậu đổi thời hạn của việc này", "manager: Nguyễn Thị Mai chuyển việc này cho Trương Thị Lan làm tiếp",
        "tam.lm: Trần Văn Hậu giao việc cho anh/chị", "tam.lm: Trần Văn Hậu đổi thời hạn của việc này",
    ];

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task What_was_begun_is_finished_and_told_once_wherever_a_process_dies(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died && deaths < MostWrites;)
        {
            died = await DieAtAsync(deaths + 1, moment);
            if (died) deaths++;
        }

        deaths.ShouldBeInRange(16, MostWrites - 1);
    }

    [Fact]
    public async Task The_timers_finish_what_nobody_asks_for_again()
    {
        // The head of the series is written, then the process dies before anybody is told.
        await using var office = new TaskOffice();
        var before = office.Store.Writes;
        await office.GivenAsync(TaskOffice.New(18, "staff", "tam.lm"));
        var writes = office.Store.Writes - before;

        var (published, told) = (0, 0);
        for (var write = 1; write <= writes; write++)
        {
            await using var dying = new TaskOffice(write, DeathMoment.AfterTheWrite);
            await Should.ThrowAsync<Exception>(() => dying.GivenAsync(TaskOffice.New(18, "staff", "tam.lm")));
            await dying.RestartAsync();
            await dying.GoToAsync(TaskOffice.At(0, 8, 30));
            var there = (await dying.Tasks.GivenAsync(dying.By("manager"), default)).Count;
            published += there;
            told += dying.Messages.Count;
            dying.Messages.Count.ShouldBe(2 * there, $"died after write {write}");
            (await RecordedAsync(dying)).Count.ShouldBe(there, $"died after write {write}");
        }

        published.ShouldBeGreaterThan(1);
        told.ShouldBe(2 * published);
    }

    [Fact]
    public async Task A_change_of_all_that_a_crash_left_is_finished_before_the_next_one()
    {
        var unfinished = 0;
        // The tasks are changed side by side: the first of their rows is the seventh or eighth write.
        for (var write = 3; write <= 10; write++)
        {
            await using var office = new TaskOffice();
            var series = (await office.GivenAsync(TaskOffice.New(18, "staff", "tam.lm"))).Series.Id;
            await office.RestartAsync(write, DeathMoment.AfterTheWrite);
            var change = new ActRequest("change", new TaskAct.ChangeDeadline(TaskOffice.Until(22)), office.By("manager"), office.Now);
            await Should.ThrowAsync<Exception>(async () => await office.Tasks.ActOnSeriesAsync(series, change, default));
            await office.RestartAsync();
            var begun = (await office.Tasks.FindSeriesAsync(series, default))!.Tasks.Any(task => task.OwnDeadline is not null);
            await office.Tasks.ActOnSeriesAsync(series, new ActRequest("confirm", new TaskAct.Confirm(), office.By("manager"), office.Now), default);
            var after = (await office.Tasks.FindSeriesAsync(series, default))!;
            if (!begun) continue;
            unfinished++;
            after.Series.Deadline.ShouldBe(TaskOffice.Until(22), $"died after write {write}");
            after.Views.ShouldAllBe(view => view.Deadline == TaskOffice.Until(22));
        }

        unfinished.ShouldBeGreaterThan(1);
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        await using var office = new TaskOffice(write, moment);
        try
        {
            await ActAsync(office);
        }
        catch (Exception dead) when (office.Store.Died && dead is StorageException or AggregateException)
        {
            // As the process does that is killed.
        }

        var died = office.Store.Died;
        await office.RestartAsync();
        await ActAsync(office);
        await office.GoToAsync(TaskOffice.At(0, 9));

        var context = $"died at write {write}, {moment}";
        var said = office.Messages.SelectMany(message => Leads(message.Text).Select(lead => $"{message.To}: {lead}")).Order(StringComparer.Ordinal).ToList();
        said.Where(one => !one.StartsWith("staff", StringComparison.Ordinal)).ShouldBe(Told, context);
        (await office.Tasks.MineAsync(office.By("staff"), default)).ShouldBeEmpty(context);
        (await office.Tasks.MineAsync(office.By("lan.tt"), default)).Single().Deadline.ShouldBe(TaskOffice.Until(22), context);
        var series = (await office.Tasks.GivenAsync(office.By("manager"), default)).Single();
        series.Series.Deadline.ShouldBe(TaskOffice.Until(22), context);
        series.Tasks.Count.ShouldBe(2, context);
        var id = series.Series.Id;
        (await RecordedAsync(office)).ShouldBe([$"TaskChanged {id}.0 deadline", $"TaskChanged {id}.0 passed-on", $"TaskChanged {id}.1 deadline", $"TaskGiven {id} tasks 2"], context);
        (await office.Get<AuditChain>().VerifyAsync(default)).Findings.ShouldBeEmpty(context);
        return died;
    }

    private static async Task ActAsync(TaskOffice office)
    {
        var series = (await office.GivenAsync(TaskOffice.New(18, "staff", "tam.lm"))).Series.Id;
        await office.DoneAsync(new TaskId(series, 0), new TaskAct.PassOn("lan.tt"), "staff", "pass");
        await office.Tasks.ActOnSeriesAsync(series, new ActRequest("change", new TaskAct.ChangeDeadline(TaskOffice.Until(22)), office.By("manager"), office.Now), default);
    }

    private static async Task<IReadOnlyList<string>> RecordedAsync(TaskOffice office) =>
        [.. (await office.Get<AuditChain>().ReadAsync(1, default).ToListAsync()).Select(record => $"{record.Act} {record.Subject}").Order(StringComparer.Ordinal)];

    // What falls together is one message with several sentences before the title.
    private static IEnumerable<string> Leads(string text) => text.Split('.').Select(part => part.Trim()).Where(part => Told.Any(told => told.EndsWith($": {part}", StringComparison.Ordinal)));
}
