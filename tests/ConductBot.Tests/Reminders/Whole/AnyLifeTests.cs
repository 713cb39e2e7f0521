using ConductBot.Deliveries;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Whole;

/// <summary>Any life of some tasks over the real store, timers and ledger: acts at any time, processes that die at any write, downtimes.</summary>
public sealed class AnyLifeTests
{
    private enum Event
    {
        Report,
        Confirm,
        Return,
        AskMoreTime,
        Grant,
        PassOn,
        Snooze,
        ChangeAll,
        Cancel,
        Dies,
        Sleeps,
        Nothing,
    }

    [Fact]
    public async Task Each_person_gets_each_message_once_never_after_done_and_never_in_quiet_hours()
    {
        var lives = (from what in Gen.Elements(Enum.GetValues<Event>()) from hours in Gen.Choose(1, 96) from write in Gen.Choose(1, 12) select (what, hours, write)).ListOf(14)
            .Select(events => events.ToList()).Sample(14, new Rnd(20260302), 14);
        foreach (var life in lives) await LiveAsync(life);
    }

    private static async Task LiveAsync(IReadOnlyList<(Event What, int Hours, int Write)> life)
    {
        await using var office = new TaskOffice();
        var series = (await office.GivenAsync(TaskOffice.New(9, "staff", "lan.tt") with { Plan = new ReminderPlan { Before = [new(3, LeadUnit.WorkingDays), new(2, LeadUnit.Hours)], DailyAfter = 2, WeeklyAfter = 1 } })).Series.Id;
        var turn = 0;
        foreach (var (what, hours, write) in life)
        {
            if (what == Event.Dies) await office.RestartAsync(write, turn % 2 == 0 ? DeathMoment.AfterTheWrite : DeathMoment.BeforeTheWrite);
            await TryAsync(office, () => what == Event.Sleeps ? office.SleepUntilAsync(office.Now + TimeSpan.FromHours(hours)) : office.GoToAsync(office.Now + TimeSpan.FromHours(hours)));
            var act = $"act-{turn++}";
            await TryAsync(office, () => DoAsync(office, series, what, act));
        }

        await office.RestartAsync();
        await office.GoToAsync(office.Now + TimeSpan.FromDays(60));
        await CheckAsync(office, series);
    }

    private static async Task TryAsync(TaskOffice office, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception dead) when (office.Store.Died && dead is StorageException or AggregateException)
        {
            // As the process does that is killed.
        }

        if (!office.Store.Died) return;
        await office.RestartAsync();
        await work();
    }

    private static async Task DoAsync(TaskOffice office, string series, Event what, string act)
    {
        foreach (var number in new[] { 0, 1 })
        {
            var id = new TaskId(series, number);
            var task = (await office.Tasks.FindAsync(id, default)).ShouldNotBeNull();
            var who = ((TaskAssignee.OnePerson)task.Task.Assignee).Id;
            if (what == Event.ChangeAll && number == 0)
                await office.Tasks.ActOnSeriesAsync(series, new ActRequest(act, new TaskAct.ChangeDeadline(new TaskDeadline(office.Today.AddDays(5))), office.By("manager"), office.Now), default);

            // Only every other one is cancelled or done, so that something goes on.
            (TaskAct Act, string By)? one = what switch
            {
                Event.Report when number == 0 => (new TaskAct.Report("xong"), who),
                Event.Confirm => (new TaskAct.Confirm(), "manager"),
                Event.Return => (new TaskAct.Return("thiếu"), "manager"),
                Event.AskMoreTime => (new TaskAct.AskMoreTime(new TaskDeadline(task.Deadline.Day.AddDays(3)), "bận"), who),
                Event.Grant => (new TaskAct.GrantMoreTime(), "manager"),
                Event.PassOn => (new TaskAct.PassOn(who == "staff" ? "tam.lm" : "staff"), who),
                Event.Snooze => (new TaskAct.Snooze(office.Now + TimeSpan.FromHours(20)), who),
                Event.Cancel when number == 1 => (new TaskAct.Cancel(), "manager"),
                _ => null,
            };
            if (one is { } does) await office.ActAsync(id, does.Act, does.By, act);
        }
    }

    private static async Task CheckAsync(TaskOffice office, string series)
    {
        var view = (await office.Tasks.FindSeriesAsync(series, default)).ShouldNotBeNull();
        var snoozes = view.Tasks.SelectMany(task => task.History).Select(one => one.What).OfType<TaskAct.Snooze>().Select(snooze => snooze.Until).ToHashSet();
        foreach (var person in new[] { "staff", "lan.tt", "tam.lm", "manager", "director" })
        {
            var ledger = await office.LedgerAsync(person);
            ledger.ShouldAllBe(delivery => delivery.State.IsFinished, person);

            // The ledger says what went, message by message; what a death may have repeated is named.
            var sent = ledger.Where(delivery => delivery.State is DeliveryState.Sent).ToList();
            var repeats = sent.Sum(delivery => delivery.PossibleRepeats);
            var messages = sent.Select(delivery => ((DeliveryState.Sent)delivery.State).ActivityId).Distinct().Count();
            office.Messages.Count(message => message.To == person).ShouldBeInRange(messages, messages + repeats, person);

            foreach (var delivery in sent)
            {
                var at = ((DeliveryState.Sent)delivery.State).At;
                if (!delivery.Id.Occurrence.Contains(".s.", StringComparison.Ordinal)) continue;
                (Shipped.Calendar.IsSendingMoment(at) || delivery.Hours == SendingTime.AnyTime).ShouldBeTrue($"{delivery.Id} at {at:u}");
                if (delivery.Hours == SendingTime.AnyTime) snoozes.ShouldContain(until => at - until < TimeSpan.FromDays(30) && at >= until, $"{delivery.Id} at {at:u}");
                var task = view.Tasks[delivery.Id.Occurrence[0] - '0'];
                if (task.Ended is { } ended) at.ShouldBeLessThanOrEqualTo(ended, $"{delivery.Id}");
            }
        }
    }
}
