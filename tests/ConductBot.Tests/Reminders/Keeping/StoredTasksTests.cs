using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Keeping;

public sealed class StoredTasksTests
{
    [Fact]
    public async Task What_is_given_is_found_by_who_gave_it_and_who_is_to_do_it()
    {
        await using var office = new TaskOffice();
        var series = await office.GivenAsync(TaskOffice.New(18, "staff", "lan.tt") with { Detail = "Theo mẫu số 2" });
        (await office.Tasks.FindSeriesAsync(series.Series.Id, default)).ShouldNotBeNull().Series.Detail.ShouldBe("Theo mẫu số 2");
        (await office.Tasks.MineAsync(office.By("lan.tt"), default)).Select(view => view.Task.Id).ShouldBe([new TaskId(series.Series.Id, 1)]);
        (await office.Tasks.GivenAsync(office.By("manager"), default)).Single().Tasks.Count.ShouldBe(2);
        (await office.Tasks.MineAsync(office.By("manager"), default)).ShouldBeEmpty();
        (await office.Tasks.FindAsync(new TaskId(series.Series.Id, 2), default)).ShouldBeNull();
        (await office.Tasks.FindAsync(new TaskId("khong-co", 0), default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_act_gives_once()
    {
        await using var office = new TaskOffice();
        var first = await office.GivenAsync(TaskOffice.New(18, "staff"));
        var again = await office.GivenAsync(TaskOffice.New(18, "staff", "lan.tt") with { Title = "Khác" });
        again.Series.Id.ShouldBe(first.Series.Id);
        again.Tasks.Count.ShouldBe(1);
        await office.SettleAsync();
        office.Messages.Select(message => message.To).ShouldBe(["staff"]);
    }

    [Fact]
    public async Task A_series_larger_than_a_batch_is_published_whole()
    {
        await using var office = new TaskOffice();
        var people = Enumerable.Range(0, 300).Select(i => new ConductBot.Organization.Person { Id = $"p{i}", Name = $"Người {i}", Unit = "mot-cua" }).ToList();
        office.Organize(new ConductBot.Organization.OrganizationSnapshot(2, Offices.Sample.Units, [.. Offices.Sample.People, .. people]));
        var series = await office.GivenAsync(TaskOffice.New(18, [.. people.Select(person => person.Id)]));
        var read = (await office.Tasks.FindSeriesAsync(series.Series.Id, default)).ShouldNotBeNull();
        read.Tasks.Select(task => task.Assignee).ShouldBe(people.Select(person => (TaskAssignee)new TaskAssignee.OnePerson(person.Id)));
        var changed = await office.Tasks.ActOnSeriesAsync(series.Series.Id, new ActRequest("later", new TaskAct.ChangeDeadline(TaskOffice.Until(22)), office.By("manager"), office.Now), default);
        changed.ShouldAllBe(one => one is TaskOutcome.Changed);
        changed.Select(one => ((TaskOutcome.Changed)one).Now.Task.Id.Number).ShouldBe(Enumerable.Range(0, 300));
    }

    [Fact]
    public async Task Bad_wishes_are_answered_and_store_nothing()
    {
        await using var office = new TaskOffice();
        (await office.GiveAsync(TaskOffice.New(-1, "staff"))).ShouldBe(new GiveOutcome.Refused(TaskFault.InThePast));
        (await office.GiveAsync(TaskOffice.New(18, "staff") with { Title = "  " })).ShouldBe(new GiveOutcome.Refused(TaskFault.TitleMissing));
        (await office.GiveAsync(TaskOffice.New(18, [.. Enumerable.Range(0, 10_000).Select(i => $"p{i}")]))).ShouldBe(new GiveOutcome.Refused(TaskFault.TooMany));
        (await office.GiveAsync(TaskOffice.New(18, "linh.pt"))).ShouldBe(new GiveOutcome.Denied(DenialReason.NotYourUnit, new TaskAssignee.OnePerson("linh.pt")));
        (await office.GiveAsync(TaskOffice.New(18, "staff"), "nobody")).ShouldBe(new GiveOutcome.Denied(DenialReason.AskerUnknown, new TaskAssignee.OnePerson("staff")));
        (await office.Tasks.GivenAsync(office.By("manager"), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Acts_are_told_once_and_the_same_act_again_gives_the_same()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await office.SettleAsync();
        await office.DoneAsync(id, new TaskAct.Report("Đã gửi"), "staff", "r1");
        await office.DoneAsync(id, new TaskAct.Report("Đã gửi"), "staff", "r1");
        await office.SettleAsync();
        (await office.ActAsync(id, new TaskAct.Report(), "staff", "r2")).ShouldBeOfType<TaskOutcome.Refused>().Fault.ShouldBe(TaskFault.AlreadyReported);
        (await office.ActAsync(id, new TaskAct.Confirm(), "lan.tt")).ShouldBe(new TaskOutcome.Denied(DenialReason.NotConcerned));
        await office.DoneAsync(id, new TaskAct.Confirm(), "manager");
        await office.GoToAsync(TaskOffice.At(60, 9));
        office.Messages.Select(message => $"{message.To}: {message.Text.Split('.')[0]}").ShouldBe(
            ["staff: Trần Văn Hậu giao việc cho anh/chị", "manager: Nguyễn Thị Mai báo đã xong", "staff: Trần Văn Hậu xác nhận việc này đã xong"]);
        (await office.ActAsync(new TaskId("khong-co", 0), new TaskAct.Confirm(), "manager")).ShouldBeOfType<TaskOutcome.Gone>();
    }

    [Fact]
    public async Task Who_acts_at_the_same_time_changes_nothing_of_the_other()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => office.ActAsync(id, new TaskAct.Start($"lần {i}"), "staff", $"start-{i}").AsTask()));
        (await office.Tasks.FindAsync(id, default))!.Task.History.Select(one => one.Act).Order().ShouldBe(Enumerable.Range(0, 8).Select(i => $"start-{i}"));
    }

    [Fact]
    public async Task A_task_passed_on_changes_lists()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await office.DoneAsync(id, new TaskAct.PassOn("lan.tt", "Nhờ chị"), "staff");
        (await office.Tasks.MineAsync(office.By("staff"), default)).ShouldBeEmpty();
        (await office.Tasks.MineAsync(office.By("lan.tt"), default)).Single().Task.Id.ShouldBe(id);
    }

    [Fact]
    public async Task Heads_have_their_unit_s_tasks_and_stand_ins_those_of_who_is_away()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(18) with { Assignees = [new TaskAssignee.WholeUnit("mot-cua")] }, "director");
        await office.GivenAsync(TaskOffice.New(4, "deputy") with { ActId = "give-2" });
        await office.GivenAsync(TaskOffice.New(5, "manager") with { ActId = "give-3", Title = "Của riêng tôi" });
        (await office.Tasks.MineAsync(office.By("manager"), default)).Select(view => view.Deadline).ShouldBe([TaskOffice.Until(5), TaskOffice.Until(18)]);
        office.Organize(Offices.With(new ConductBot.Organization.Absence("a", "manager", office.Today, office.Today, "deputy", "manager")));

        // What somebody set for oneself stays one's own.
        (await office.Tasks.MineAsync(office.By("deputy"), default)).Select(view => view.Deadline).ShouldBe([TaskOffice.Until(4), TaskOffice.Until(18)]);
    }

    [Fact]
    public async Task A_series_is_changed_confirmed_and_called_off_as_a_whole()
    {
        await using var office = new TaskOffice();
        var series = (await office.GivenAsync(TaskOffice.New(18, "staff", "lan.tt", "tam.lm"))).Series.Id;
        await office.DoneAsync(new TaskId(series, 1), new TaskAct.Report(), "lan.tt");
        (await OnSeries(new TaskAct.ChangeDeadline(TaskOffice.Until(20)))).Select(Said).ShouldBe(["Open", "AlreadyReported", "Open"]);
        var after = (await office.Tasks.FindSeriesAsync(series, default))!;
        after.Series.Deadline.ShouldBe(TaskOffice.Until(20));
        after.Views.Select(view => view.Deadline).ShouldBe([TaskOffice.Until(20), TaskOffice.Until(18), TaskOffice.Until(20)]);
        (await OnSeries(new TaskAct.Confirm())).Select(Said).ShouldBe(["NotReported", "Done", "NotReported"]);
        (await OnSeries(new TaskAct.Cancel())).Select(Said).ShouldBe(["Cancelled", "Ended", "Cancelled"]);
        (await OnSeries(new TaskAct.Cancel(), "staff")).Select(Said).ShouldBe(["NotConcerned", "NotConcerned", "NotConcerned"]);
        (await office.Tasks.ActOnSeriesAsync("khong-co", new ActRequest("x", new TaskAct.Cancel(), office.By("manager"), office.Now), default)).ShouldBeEmpty();

        ValueTask<IReadOnlyList<TaskOutcome>> OnSeries(TaskAct act, string by = "manager") =>
            office.Tasks.ActOnSeriesAsync(series, new ActRequest($"series-{act.GetType().Name}", act, office.By(by), office.Now), default);
    }

    [Fact]
    public async Task What_ended_long_ago_leaves_the_lists_and_then_the_store()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await office.DoneAsync(id, new TaskAct.Cancel(), "manager");
        (await office.Tasks.MineAsync(office.By("staff"), default)).ShouldBeEmpty();
        (await office.Tasks.GivenAsync(office.By("manager"), default)).Count.ShouldBe(1);
        await office.GoToAsync(TaskOffice.At(31, 9));
        (await office.Tasks.GivenAsync(office.By("manager"), default)).ShouldBeEmpty();
        (await office.Tasks.FindAsync(id, default)).ShouldNotBeNull();
        await office.GoToAsync(TaskOffice.At(731, 9));
        (await office.Tasks.FindAsync(id, default)).ShouldBeNull();
        (await RowsAsync(office, TaskRows.Table)).ShouldBe(0);
        (await RowsAsync(office, TaskRows.HintTable)).ShouldBe(0);
    }

    internal static async Task<int> RowsAsync(TaskOffice office, string table)
    {
        var (rows, continuation) = (0, (string?)null);
        do
        {
            var page = await office.Scan.ScanAsync(table, continuation, 1000, CancellationToken.None);
            rows += page.Rows.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return rows;
    }

    private static string Said(TaskOutcome outcome) => outcome switch
    {
        TaskOutcome.Changed changed => changed.Now.Task.State.ToString(),
        TaskOutcome.Refused refused => refused.Fault.ToString(),
        TaskOutcome.Denied denied => denied.Reason.ToString(),
        TaskOutcome.Gone => "Gone",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
