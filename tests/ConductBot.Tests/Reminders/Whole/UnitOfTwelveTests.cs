using ConductBot.Deliveries;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders.Whole;

/// <summary>The director gives a task to everybody of a unit of twelve, and it goes through all that can happen; the ledger is compared with the connector message by message.</summary>
public sealed class UnitOfTwelveTests
{
    [Fact]
    public async Task The_ledger_is_what_the_connector_saw()
    {
        await using var office = new TaskOffice();
        office.Organize(new Broadcasts.Office().Current);
        string[] people = [.. Offices.Snapshot.Members("mot-cua", office.Today).Select(person => person.Id)];
        people.Length.ShouldBe(12);

        // In words, asked what is open, shown and confirmed.
        (await office.SayAsync("director", "giao phòng một cửa nộp báo cáo tuần, hạn 11/3/2026")).ShouldContain("Thông tin việc cần giao");
        (await office.SayAsync("director", "1")).ShouldContain("Xác nhận giao việc");
        (await office.SayAsync("director", "đồng ý")).ShouldContain("Đã giao việc");
        var series = (await office.Tasks.GivenAsync(office.By("director"), default)).ShouldHaveSingleItem();
        (series.Series.Deadline, series.Tasks.Count).ShouldBe((TaskOffice.Until(9), 12));
        TaskId Of(string person) => series.Tasks.Single(task => task.Assignee == new TaskAssignee.OnePerson(person)).Id;

        // Told at once; reminded on the working days before; one puts it off, one asks for time, one passes it on.
        await office.GoToAsync(TaskOffice.At(0, 9));
        office.Messages.Select(message => message.To).Order(StringComparer.Ordinal).ShouldBe(people.Order(StringComparer.Ordinal));
        await office.GoToAsync(TaskOffice.At(4, 8));
        office.Messages.Count.ShouldBe(24);
        await office.PressAsync("staff", Of("staff"), TaskVerbs.Snooze, (TaskInputs.SnoozeTo, TaskInputs.Other), (TaskInputs.SnoozeDay, "2026-03-11"), (TaskInputs.SnoozeTime, "09:00"));
        await office.PressAsync("lan.tt", Of("lan.tt"), TaskVerbs.MoreTime, (TaskInputs.MoreUntil, "2026-03-18"), (TaskInputs.MoreReason, "Chờ số liệu"));
        await office.PressAsync("tam.lm", Of("tam.lm"), TaskVerbs.PassOn, (TaskInputs.PassPerson, "reng.ts"), (TaskInputs.PassNote, "Đi công tác"));
        await office.GoToAsync(TaskOffice.At(4, 10));
        await office.PressAsync("director", Of("lan.tt"), TaskVerbs.Grant);
        (await office.Tasks.FindAsync(Of("lan.tt"), default))!.Deadline.ShouldBe(TaskOffice.Until(16));
        (await office.Tasks.FindAsync(Of("tam.lm"), default))!.Task.Assignee.ShouldBe(new TaskAssignee.OnePerson("reng.ts"));

        // The others but a few do it; the director confirms all at once.
        await office.GoToAsync(TaskOffice.At(7, 10));
        foreach (var person in people.Except(["staff", "lan.tt", "tam.lm", "hong.bt"])) await office.PressAsync(person, Of(person), TaskVerbs.Done, (TaskInputs.DoneNote, "Xong"));
        await office.GoToAsync(TaskOffice.At(7, 14));
        await office.Tasks.ActOnSeriesAsync(series.Series.Id, new ActRequest("confirm-all", new TaskAct.Confirm(), office.By("director"), office.Now), default);
        await office.GoToAsync(TaskOffice.At(9, 10));
        office.Messages.Count(message => message.To == "staff" && message.Text.StartsWith("Nhắc lại theo hẹn", StringComparison.Ordinal)).ShouldBe(1);

        // Overdue, escalated to who manages each, and done at last.
        await office.GoToAsync(TaskOffice.At(15, 9));
        await office.PressAsync("hong.bt", Of("hong.bt"), TaskVerbs.Done, (TaskInputs.DoneNote, "Muộn"));
        await office.PressAsync("staff", Of("staff"), TaskVerbs.Done);
        await office.PressAsync("reng.ts", Of("tam.lm"), TaskVerbs.Done);
        await office.PressAsync("lan.tt", Of("lan.tt"), TaskVerbs.Done);
        await office.GoToAsync(TaskOffice.At(15, 10));
        foreach (var person in new[] { "hong.bt", "staff", "tam.lm", "lan.tt" }) await office.PressAsync("director", Of(person), TaskVerbs.Confirm);
        (await office.SayAsync("director", "việc đã giao")).ShouldContain("Đã kết thúc trong 30 ngày qua");
        await office.GoToAsync(TaskOffice.At(80, 9));

        (await office.Tasks.FindSeriesAsync(series.Series.Id, default))!.Tasks.ShouldAllBe(task => task.State == TaskState.Done);
        office.Messages.ShouldContain(message => message.To == "manager" && message.Text.Contains("Việc giao cho Bùi Thị Hồng đã quá hạn", StringComparison.Ordinal));
        office.Messages.ShouldAllBe(message => message.At <= TaskOffice.At(15, 10, 2));
        await MatchAsync(office, series.Series.Id, [.. people, "director"]);
    }

    // Each message that the connector took is one or several deliveries of the ledger, to the same person, and the other way round.
    internal static async Task MatchAsync(TaskOffice office, string series, IReadOnlyList<string> people)
    {
        var ledger = new List<(string To, string Activity)>();
        var counts = DeliveryCounts.None;
        foreach (var person in people)
        {
            foreach (var delivery in await office.LedgerAsync(person))
            {
                delivery.State.IsFinished.ShouldBeTrue($"{delivery.Id} is {delivery.State}");
                if (delivery.State is DeliveryState.Sent sent) ledger.Add((person, sent.ActivityId!));
            }
        }

        counts += await office.Deliveries.CountAsync(series, default);
        counts.Sent.ShouldBe(ledger.Count);
        var seen = office.World.Sent.Index().Where(sent => sent.Item.Activity.Conversation!.Id!.StartsWith("chat-", StringComparison.Ordinal)).Select(sent => (To: sent.Item.Activity.Conversation!.Id!["chat-".Length..], Activity: $"sent-{sent.Index}")).ToList();
        ledger.Distinct().Order().ShouldBe(seen.Order());
        seen.Count.ShouldBe(office.Messages.Count);
        office.World.Sent.Select(sent => sent.Key).ShouldBeUnique();
    }
}
