using ConductBot.Deliveries;
using ConductBot.Protocol.Connector;
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
        string[] people = [.. Offices.Snapshot.Members("mot-cua", office.Today).Select(person => person.Id)];
        people.Length.ShouldBe(12);
        var series = await office.GivenAsync(TaskOffice.New(9, people), "director");
        TaskId Of(string person) => new(series.Series.Id, Array.IndexOf(people, person));

        // Told at once; reminded on the working days before; one puts it off, one asks for time, one passes it on.
        await office.GoToAsync(TaskOffice.At(0, 9));
        office.Messages.Select(message => message.To).Order(StringComparer.Ordinal).ShouldBe(people.Order(StringComparer.Ordinal));
        await office.GoToAsync(TaskOffice.At(4, 8));
        office.Messages.Count.ShouldBe(24);
        await office.DoneAsync(Of("staff"), new TaskAct.Snooze(TaskOffice.At(9, 9)), "staff");
        await office.DoneAsync(Of("lan.tt"), new TaskAct.AskMoreTime(TaskOffice.Until(16), "Chờ số liệu"), "lan.tt");
        await office.DoneAsync(Of("tam.lm"), new TaskAct.PassOn("reng.ts", "Đi công tác"), "tam.lm");
        await office.GoToAsync(TaskOffice.At(4, 10));
        await office.DoneAsync(Of("lan.tt"), new TaskAct.GrantMoreTime(), "director");

        // The others but two do it; the director confirms all at once.
        await office.GoToAsync(TaskOffice.At(7, 10));
        foreach (var person in people.Except(["staff", "lan.tt", "tam.lm", "hong.bt"])) await office.DoneAsync(Of(person), new TaskAct.Report("Xong"), person);
        await office.GoToAsync(TaskOffice.At(7, 14));
        await office.Tasks.ActOnSeriesAsync(series.Series.Id, new ActRequest("confirm-all", new TaskAct.Confirm(), office.By("director"), office.Now), default);

        // Overdue, escalated to who manages each, and done at last.
        await office.GoToAsync(TaskOffice.At(15, 9));
        await office.DoneAsync(Of("hong.bt"), new TaskAct.Report("Muộn"), "hong.bt");
        await office.GoToAsync(TaskOffice.At(15, 10));
        await office.DoneAsync(Of("hong.bt"), new TaskAct.Confirm(), "director");
        await office.DoneAsync(Of("staff"), new TaskAct.Report(), "staff");
        await office.DoneAsync(Of("tam.lm"), new TaskAct.Report(), "reng.ts");
        await office.DoneAsync(Of("lan.tt"), new TaskAct.Report(), "lan.tt");
        await office.Tasks.ActOnSeriesAsync(series.Series.Id, new ActRequest("confirm-rest", new TaskAct.Confirm(), office.By("director"), office.Now), default);
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
        var seen = office.World.Sent.Select((sent, index) => (To: sent.Activity.Conversation!.Id!["chat-".Length..], Activity: $"sent-{index}")).ToList();
        ledger.Distinct().Order().ShouldBe(seen.Order());
        office.World.Sent.Select(sent => sent.Key).ShouldBeUnique();
    }
}
