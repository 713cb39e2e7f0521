using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Reminding;

/// <summary>What people get, over the real store, timers and ledger.</summary>
public sealed class RemindingTests
{
    [Fact]
    public async Task A_task_that_nobody_touches_goes_its_whole_way()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(18, "staff"));
        await office.GoToAsync(TaskOffice.At(90, 9));
        Said(office).ShouldBe(
        [
            "02/03 08:00 staff: Trần Văn Hậu giao việc cho anh/chị",
            "11/03 07:30 staff: Nhắc việc sắp đến hạn",
            "17/03 07:30 staff: Nhắc việc sắp đến hạn",
            "19/03 07:30 staff: Nhắc việc sắp đến hạn",
            "20/03 07:30 staff: Hôm nay là hạn của việc này",
            "23/03 07:30 staff: Việc này đã quá hạn",
            "24/03 07:30 staff: Việc này đã quá hạn",
            "25/03 07:30 staff: Việc này đã quá hạn",
            "26/03 07:30 manager: Việc giao cho Nguyễn Thị Mai đã quá hạn",
            "02/04 07:30 manager: Việc giao cho Nguyễn Thị Mai vẫn quá hạn",
            "02/04 07:30 staff: Việc này vẫn quá hạn",
            "09/04 07:30 manager: Việc giao cho Nguyễn Thị Mai vẫn quá hạn",
            "09/04 07:30 staff: Việc này vẫn quá hạn",
            "16/04 07:30 manager: Việc giao cho Nguyễn Thị Mai vẫn quá hạn",
            "16/04 07:30 staff: Việc này vẫn quá hạn",
            "23/04 07:30 manager: Việc giao cho Nguyễn Thị Mai vẫn quá hạn",
            "23/04 07:30 staff: Việc này vẫn quá hạn",
            "24/04 07:30 manager: Việc giao cho Nguyễn Thị Mai quá hạn đã lâu nên từ nay không nhắc nữa",
        ]);
    }

    [Fact]
    public async Task After_a_downtime_past_the_deadline_one_overdue_notice_comes_in_the_next_sending_hour()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(18, "staff"));
        await office.SettleAsync();
        await office.RestartAsync();
        await office.SleepUntilAsync(TaskOffice.At(21, 20));
        await office.GoToAsync(TaskOffice.At(22, 12));
        Said(office).Skip(1).ShouldBe(["24/03 07:30 staff: Việc này đã quá hạn"]);
    }

    [Fact]
    public async Task Several_tasks_that_fall_together_are_one_message_with_each_of_them_once()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(8, "staff"));
        await office.GivenAsync(TaskOffice.New(8, "staff") with { ActId = "give-2", Title = "Trả hồ sơ" });
        await office.GoToAsync(TaskOffice.At(9, 7, 29));
        var before = office.Messages.Count;
        await office.GoToAsync(TaskOffice.At(9, 9));

        // Tuesday before the deadline was the 10th: overdue on the 11th.
        var message = office.Messages.Skip(before).ShouldHaveSingleItem();
        message.Text.ShouldStartWith("2 việc cần anh/chị chú ý");
        message.Text.ShouldContain("Trả hồ sơ");
        (await office.LedgerAsync("staff")).Select(one => one.State).OfType<DeliveryState.Sent>().GroupBy(sent => sent.ActivityId).Select(same => same.Count()).Max().ShouldBe(2);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 20)]
    [InlineData(true, 1)]
    public async Task What_falls_due_together_comes_together_although_timers_fire_a_little_apart_and_the_clock_jumps_on(bool own, int apart)
    {
        await using var office = new TaskOffice();
        var (by, plan) = own ? ("staff", ReminderPlan.Once) : ("manager", ReminderPlan.Usual);
        var deadline = own ? TaskOffice.Until(1, 9) : TaskOffice.Until(1);
        for (var i = 0; i < 8; i++) await office.GivenAsync(TaskOffice.New(1, "staff") with { ActId = $"give-{i}", Title = $"Việc {i}", Deadline = deadline, Plan = plan }, by);
        await office.GoToAsync(own ? TaskOffice.At(1, 8, 59) : TaskOffice.At(1, 7, 29));
        var before = office.Messages.Count;

        // A process looks at one shard of timers after the other.
        office.Advance(TimeSpan.FromMinutes(1));
        await office.TickAsync(shard => shard % 2 == 0);
        office.Advance(TimeSpan.FromSeconds(apart));
        await office.TickAsync(shard => shard % 2 == 1);
        await office.QuietAsync();
        for (var jump = 0; jump < 50; jump++)
        {
            await office.TickAsync();
            await office.QuietAsync();
            office.Advance(TimeSpan.FromSeconds(0.7));
        }

        office.Messages.Skip(before).ShouldHaveSingleItem().Text.ShouldStartWith("8 việc cần anh/chị chú ý");
    }

    [Fact]
    public async Task What_is_done_before_it_goes_does_not_go()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        office.Routes.Lose("staff", UnreachableReason.Blocked);
        await office.GoToAsync(TaskOffice.At(16, 9));
        office.Routes.Find("staff");
        await office.DoneAsync(id, new TaskAct.Report(), "staff");
        await office.Deliveries.PersonBackAsync("staff", default);
        await office.GoToAsync(TaskOffice.At(40, 9));
        Said(office).ShouldBe(["18/03 09:00 manager: Nguyễn Thị Mai báo đã xong"]);
        (await office.LedgerAsync("staff")).ShouldAllBe(delivery => delivery.State is DeliveryState.Cancelled);
        (await office.LedgerAsync("staff")).Select(delivery => ((DeliveryState.Cancelled)delivery.State).Reason).Distinct().ShouldBe(["reported"]);
    }

    [Fact]
    public async Task Snooze_extension_and_return_begin_what_they_should()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(4, "staff"))).Tasks[0].Id;
        await office.GoToAsync(TaskOffice.At(1, 10));
        await office.DoneAsync(id, new TaskAct.Snooze(TaskOffice.At(3, 15)), "staff");
        await office.GoToAsync(TaskOffice.At(4, 8));
        await office.DoneAsync(id, new TaskAct.AskMoreTime(TaskOffice.Until(8), "Chờ số liệu"), "staff");
        await office.GoToAsync(TaskOffice.At(4, 9));
        await office.DoneAsync(id, new TaskAct.GrantMoreTime(), "manager");
        await office.GoToAsync(TaskOffice.At(7, 8));
        await office.DoneAsync(id, new TaskAct.Report("Xong rồi"), "staff");
        await office.GoToAsync(TaskOffice.At(9, 8));
        await office.DoneAsync(id, new TaskAct.Return("Thiếu phụ lục"), "manager");
        await office.GoToAsync(TaskOffice.At(10, 8));
        Said(office).ShouldBe(
        [
            "02/03 08:00 staff: Trần Văn Hậu giao việc cho anh/chị",
            "03/03 07:30 staff: Nhắc việc sắp đến hạn",
            "05/03 15:00 staff: Nhắc lại theo hẹn",
            "06/03 07:30 staff: Hôm nay là hạn của việc này",
            "06/03 08:00 manager: Nguyễn Thị Mai xin gia hạn",
            "06/03 09:00 staff: Trần Văn Hậu đồng ý gia hạn",
            "09/03 07:30 staff: Nhắc việc sắp đến hạn",
            "09/03 08:00 manager: Nguyễn Thị Mai báo đã xong",
            "11/03 08:00 staff: Trần Văn Hậu trả lại việc này để làm tiếp",
            "12/03 07:30 staff: Việc này đã quá hạn",
        ]);
    }

    [Fact]
    public async Task Who_is_away_is_replaced_and_where_nobody_acts_the_manager_is_told_once()
    {
        await using var office = new TaskOffice();
        office.Organize(Offices.With(
            new Absence("a1", "staff", office.Today, office.Today.AddDays(20), "lan.tt", "staff"), new Absence("a2", "tam.lm", office.Today, office.Today.AddDays(3), null, "tam.lm")));
        await office.GivenAsync(TaskOffice.New(4, "staff", "tam.lm"));
        await office.GoToAsync(TaskOffice.At(4, 9));
        Said(office).ShouldBe(
        [
            "02/03 08:00 lan.tt: Trần Văn Hậu giao việc cho anh/chị",
            "02/03 08:00 tam.lm: Trần Văn Hậu giao việc cho anh/chị",
            "03/03 07:30 lan.tt: Nhắc việc sắp đến hạn",
            "03/03 07:30 manager: Lý Minh Tâm nghỉ đến hết ngày 05/03/2026 và không có người thay, nên lời nhắc này gửi đến anh/chị",
            "05/03 07:30 lan.tt: Nhắc việc sắp đến hạn",
            "06/03 07:30 lan.tt: Hôm nay là hạn của việc này",
            "06/03 07:30 tam.lm: Hôm nay là hạn của việc này",
        ]);
        office.Messages.First(message => message.To == "lan.tt").Text.ShouldContain("Anh/chị nhận vì đang thay Nguyễn Thị Mai.");
    }

    [Fact]
    public async Task Who_does_it_no_more_hears_that_and_nothing_of_what_comes()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff") with { Detail = "Mật", Assignees = [new TaskAssignee.OnePerson("staff")] })).Tasks[0].Id;
        await office.SettleAsync();
        await office.DoneAsync(id, new TaskAct.Reassign("tam.lm"), "manager");
        await office.SettleAsync();
        office.Messages.Last(message => message.To == "staff").Text.ShouldBe("Nộp báo cáo tuần: Việc này đã chuyển cho Lý Minh Tâm; anh/chị không cần làm nữa.");
        office.Messages.Last(message => message.To == "tam.lm").Text.ShouldContain("Mật");
    }

    [Fact]
    public async Task Whoever_stands_in_for_the_giver_decides_with_the_card()
    {
        await using var office = new TaskOffice();
        office.Organize(Offices.With(new Absence("a1", "manager", office.Today, office.Today.AddDays(20), "lan.tt", "manager")));
        var id = (await office.GivenAsync(TaskOffice.New(8, "staff"))).Tasks[0].Id;
        await office.DoneAsync(id, new TaskAct.Report("Đã gửi"), "staff");
        await office.SettleAsync();
        var card = office.World.Messages.Last(message => message.Conversation!.Id == "chat-lan.tt").Attachments![0].Content!.Value.GetRawText();
        card.ShouldContain(TaskVerbs.Confirm);
        (await office.DoneAsync(id, new TaskAct.Confirm(), "lan.tt")).Task.State.ShouldBe(TaskState.Done);
    }

    [Fact]
    public async Task The_giver_is_told_once_that_somebody_left()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(8, "staff"));
        await office.SettleAsync();
        office.Organize(Left("staff", office.Today.AddDays(1)));
        await office.GoToAsync(TaskOffice.At(9, 9));
        Said(office).Skip(1).ShouldBe(["05/03 07:30 manager: Người nhận việc (Nguyễn Thị Mai) không còn trong cơ quan"]);
    }

    [Fact]
    public async Task What_is_left_no_sending_hour_goes_at_once_and_an_own_reminder_at_its_time()
    {
        await using var office = new TaskOffice();
        await office.GoToAsync(TaskOffice.At(5, 10));
        await office.GivenAsync(TaskOffice.New(6, "staff") with { Title = "Gấp" });
        await office.GivenAsync(TaskOffice.New(20, "lan.tt") with { ActId = "give-2" });
        await office.GivenAsync(TaskOffice.New(5, "tam.lm") with { ActId = "give-3", Deadline = TaskOffice.Until(5, 21), Plan = ReminderPlan.Once }, "tam.lm");
        await office.GoToAsync(TaskOffice.At(7, 9));
        Said(office).ShouldBe(
        [
            "07/03 10:00 staff: Trần Văn Hậu giao việc cho anh/chị",
            "07/03 21:00 tam.lm: Đã đến giờ hẹn",
            "09/03 07:30 lan.tt: Trần Văn Hậu giao việc cho anh/chị",
            "09/03 07:30 staff: Việc này đã quá hạn",
        ]);
    }

    [Fact]
    public async Task What_comes_back_comes_back_also_when_the_last_one_is_still_open()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(4, "staff", "lan.tt") with { Recurrence = new Recurrence.Weekly(DayOfWeek.Friday) });
        await office.GoToAsync(TaskOffice.At(12, 9));
        var given = await office.Tasks.GivenAsync(office.By("manager"), default);
        given.Select(series => series.Series.Deadline).ShouldBe([TaskOffice.Until(4), TaskOffice.Until(11), TaskOffice.Until(18)]);
        given.ShouldAllBe(series => series.Tasks.Count == 2);

        // After three weeks of downtime those that are over are not made.
        await office.RestartAsync();
        await office.SleepUntilAsync(TaskOffice.At(34, 9));
        (await office.Tasks.GivenAsync(office.By("manager"), default)).Select(series => series.Series.Deadline.Day.DayNumber - TaskOffice.Until(0).Day.DayNumber).ShouldBe([4, 11, 18, 39]);
    }

    [Fact]
    public async Task Reminders_that_waited_for_a_person_come_as_the_last_of_them()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(18, "staff"));
        await office.SettleAsync();
        office.Routes.Lose("staff", UnreachableReason.NotInstalled);
        await office.GoToAsync(TaskOffice.At(17, 9));
        office.Routes.Find("staff");
        await office.Deliveries.PersonBackAsync("staff", default);
        await office.GoToAsync(TaskOffice.At(17, 10));
        var sent = (await office.LedgerAsync("staff")).Where(delivery => delivery.State is DeliveryState.Sent).Select(delivery => delivery.Id.Occurrence).ToList();
        sent.Count(occurrence => occurrence.Contains(".s.", StringComparison.Ordinal)).ShouldBe(1);
        sent.ShouldContain("0.r0.s.b1w");
        office.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_put_off_while_a_reminder_waits_is_not_reminded_of_before()
    {
        await using var office = new TaskOffice();
        var id = (await office.GivenAsync(TaskOffice.New(18, "staff"))).Tasks[0].Id;
        await office.SettleAsync();
        office.Routes.Lose("staff", UnreachableReason.NotInstalled);
        await office.GoToAsync(TaskOffice.At(9, 9));
        await office.DoneAsync(id, new TaskAct.Snooze(TaskOffice.At(11, 9)), "staff");
        office.Routes.Find("staff");
        await office.Deliveries.PersonBackAsync("staff", default);
        await office.GoToAsync(TaskOffice.At(11, 8));
        office.Messages.Count.ShouldBe(1);
        await office.GoToAsync(TaskOffice.At(11, 10));
        office.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task While_no_organisation_is_loaded_reminders_wait()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(8, "staff"));
        await office.SettleAsync();
        office.Organize(OrganizationSnapshot.Empty);
        await office.GoToAsync(TaskOffice.At(3, 7, 40));
        office.Messages.Count.ShouldBe(1);
        office.Organize(Offices.Snapshot);
        await office.GoToAsync(TaskOffice.At(3, 8));
        office.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_is_only_reminded_of_does_not_pile_up()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(0, "staff") with { Deadline = TaskOffice.Until(0, 10), Plan = ReminderPlan.Once, Recurrence = new Recurrence.Weekly(DayOfWeek.Monday) }, "staff");
        await office.GoToAsync(TaskOffice.At(23, 9));
        office.Messages.Select(message => $"{ConductBot.Reminders.Calendar.VietnamClock.In(message.At):dd/MM HH:mm}").ShouldBe(["02/03 10:00", "09/03 10:00", "16/03 10:00", "23/03 10:00"]);
        (await office.Tasks.MineAsync(office.By("staff"), default)).Select(view => view.Deadline).ShouldBe([TaskOffice.Until(21, 10), TaskOffice.Until(28, 10)]);
    }

    [Fact]
    public async Task A_recurring_task_drops_who_left_and_ends_with_its_giver()
    {
        await using var office = new TaskOffice();
        await office.GivenAsync(TaskOffice.New(4, "staff", "lan.tt") with { Recurrence = new Recurrence.Weekly(DayOfWeek.Friday), Plan = ReminderPlan.Once });
        await office.GoToAsync(TaskOffice.At(1, 9));
        office.Organize(Left("staff", office.Today));
        await office.GoToAsync(TaskOffice.At(8, 9));
        (await office.Tasks.GivenAsync(office.By("manager"), default))[1].Tasks.Single().Assignee.ShouldBe(new TaskAssignee.OnePerson("lan.tt"));
        office.Messages.Single(message => message.To == "manager" && message.Text.Contains("lặp lại", StringComparison.Ordinal)).Text.ShouldContain("Nguyễn Thị Mai");
        office.Organize(Left("manager", office.Today));
        await office.GoToAsync(TaskOffice.At(30, 9));
        office.Messages.Count(message => message.Text.Contains("không lặp nữa", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_series_called_off_recurs_no_more()
    {
        await using var office = new TaskOffice();
        var series = (await office.GivenAsync(TaskOffice.New(4, "staff") with { Recurrence = new Recurrence.Weekly(DayOfWeek.Friday) })).Series.Id;
        await office.Tasks.ActOnSeriesAsync(series, new ActRequest("off", new TaskAct.Cancel("Không cần"), office.By("manager"), office.Now), default);
        await office.GoToAsync(TaskOffice.At(20, 9));
        (await office.Tasks.GivenAsync(office.By("manager"), default)).Count.ShouldBe(1);
    }

    private static OrganizationSnapshot Left(string person, DateOnly last) =>
        new(2, Offices.Sample.Units, [.. Offices.Sample.People.Select(one => one.Id == person ? one with { Until = last } : one)]);

    private static List<string> Said(TaskOffice office) =>
    [
        .. office.Messages.Select(message => $"{ConductBot.Reminders.Calendar.VietnamClock.In(message.At):dd/MM HH:mm} {message.To}: {message.Text.Split(['.', '\n'])[0].Trim()}")
            .OrderBy(line => line[3..5] + line[..2] + line[6..], StringComparer.Ordinal),
    ];
}
