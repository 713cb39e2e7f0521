using ConductBot.Deliveries;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Digests;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Digests;

public sealed class DigestTests
{
    [Theory]
    [InlineData("2026-03-02 07:59", "2026-03-02 08:00")]
    [InlineData("2026-03-02 08:00", "2026-03-09 08:00")]
    [InlineData("2026-03-08 23:00", "2026-03-09 08:00")]
    [InlineData("2026-04-24 10:00", "2026-04-28 08:00")] // The Hùng Kings' day of 2026 is a Sunday: its Monday is off.
    [InlineData("2026-04-27 10:00", "2026-04-28 08:00")]
    [InlineData("2026-02-13 10:00", "2026-02-23 08:00")] // Tết: the whole week.
    public void It_comes_on_Mondays_at_eight_or_on_the_next_working_day(string now, string at) => DigestTime.After(Read(now), Shipped.Calendar).ShouldBe(Read(at));

    [Fact]
    public async Task Managers_get_what_stands_where_and_who_has_nothing_gets_nothing()
    {
        await using var office = new TaskOffice();
        await office.Get<DigestTimer>().StartAsync(CancellationToken.None);
        var ids = (await office.GivenAsync(TaskOffice.New(2, "staff", "lan.tt", "tam.lm", "reng.ts") with { Plan = ReminderPlan.Once })).Tasks.Select(task => task.Id).ToList();
        await office.GivenAsync(TaskOffice.New(1, "tam.lm") with { ActId = "own", Title = "Việc riêng", Plan = ReminderPlan.Once }, "tam.lm");
        await office.GivenAsync(TaskOffice.New(20, "manager") with { ActId = "give-up", Title = "Kế hoạch năm" }, "director");
        await office.DoneAsync(ids[0], new TaskAct.Report(), "staff");
        await office.DoneAsync(ids[1], new TaskAct.Report(), "lan.tt");
        await office.DoneAsync(ids[1], new TaskAct.Confirm(), "manager");
        await office.GoToAsync(TaskOffice.At(7, 8, 5));

        var digests = office.Messages.Where(message => message.Text.StartsWith("Tình hình công việc đầu tuần", StringComparison.Ordinal)).ToDictionary(message => message.To);
        digests.Keys.Order(StringComparer.Ordinal).ShouldBe(["deputy", "deputy-director", "director", "manager"]);
        (digests["manager"].At - TaskOffice.At(7, 8)).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(1));
        digests["manager"].Text.ShouldContain("Đang làm: 2 · Quá hạn: 2 · Chờ quyết định: 1 · Xong trong tuần qua: 1 (trễ 0)");
        digests["manager"].Text.ShouldContain("Lý Minh Tâm · trễ 5 ngày");
        digests["manager"].Text.ShouldNotContain("Kế hoạch năm");
        digests["director"].Text.ShouldContain("Đang làm: 3");
        digests.Values.ShouldAllBe(message => !message.Text.Contains("Việc riêng", StringComparison.Ordinal));
        (await office.LedgerAsync("nam.ngh")).ShouldBeEmpty();

        // And again a week later, once.
        await office.GoToAsync(TaskOffice.At(14, 9));
        office.Messages.Count(message => message.To == "manager" && message.Text.StartsWith("Tình hình", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_comes_back_days_later_gets_no_old_one()
    {
        await using var office = new TaskOffice();
        await office.Get<DigestTimer>().StartAsync(CancellationToken.None);
        office.Routes.Lose("manager", UnreachableReason.Blocked);
        await office.GivenAsync(TaskOffice.New(30, "staff"));
        await office.GoToAsync(TaskOffice.At(10, 9));
        office.Routes.Find("manager");
        await office.Deliveries.PersonBackAsync("manager", default);
        await office.GoToAsync(TaskOffice.At(10, 10));
        (await office.LedgerAsync("manager")).Single().State.ShouldBeOfType<DeliveryState.Cancelled>().Reason.ShouldBe("too-late");
    }

    private static DateTimeOffset Read(string moment) => VietnamClock.At(DateOnly.ParseExact(moment[..10], "yyyy-MM-dd"), TimeOnly.ParseExact(moment[11..], "HH:mm"));
}
