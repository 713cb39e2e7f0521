using ConductBot.Broadcasts;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The process dies at its first write, its second, … until it gets through; another one goes on.</summary>
public sealed class KilledBroadcastTests
{
    private const int InFlight = 2;

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task A_confirmed_reminder_reaches_everybody_wherever_a_process_dies(DeathMoment moment)
    {
        var deaths = 0;
        for (var write = 1; await DieAtAsync(write, moment); write++) deaths++;
        deaths.ShouldBeGreaterThan(10);
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        await using var hall = new Hall(("Deliveries:InFlight", $"{InFlight}"));
        await hall.RestartAsync(write, moment);
        var plan = new BroadcastPlan("rm-0123456789", "Nộp báo cáo", null, new Audience { People = ["deputy", "nam.nh", "lan.tt", "tam.lm"] }, new BroadcastTime.Again(new ConductBot.Reminders.Dates.Recurrence.Daily(), new TimeOnly(8, 1)), false);
        try
        {
            await ConfirmAsync(hall, plan);
            await hall.PassAsync(TimeSpan.FromMinutes(2));
        }
        catch (Exception dead) when (hall.Store.Died && dead is Storage.StorageException or AggregateException)
        {
            // The process is dead: the sender, who had no answer, confirms again.
        }

        var died = hall.Store.Died;
        await hall.RestartAsync();
        await ConfirmAsync(hall, plan);
        await hall.PassAsync(TimeSpan.FromMinutes(1));
        await hall.PassAsync(TimeSpan.FromMinutes(1));
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        var context = $"died at write {write}, {moment}";
        hall.Reached.Distinct().ShouldBe(["deputy", "lan.tt", "nam.nh", "tam.lm"], context);
        (hall.Reached.Count - 4).ShouldBeLessThanOrEqualTo(InFlight, context);
        var broadcast = (await hall.Broadcasts.FindAsync(plan.Id, CancellationToken.None)).ShouldNotBeNull(context).Value;
        broadcast.Runs.Single().People.ShouldBe(4, context);
        var counts = await hall.Deliveries.CountAsync(broadcast.Runs[0].Source(plan.Id), CancellationToken.None);
        (counts.Sent, counts.Total).ShouldBe((4, 4), context);

        // It goes on the next day.
        await hall.PassAsync(TimeSpan.FromDays(1));
        hall.Got("deputy").Count.ShouldBeGreaterThanOrEqualTo(2, context);
        return died;
    }

    private static async Task ConfirmAsync(Hall hall, BroadcastPlan plan)
    {
        var asking = new Asking(hall.Office.Current, hall.Office.Current.Person("manager"), VietnamClock.DayOf(hall.Now));
        (await hall.Get<BroadcastDesk>().ConfirmAsync(plan, asking, hall.Now, CancellationToken.None)).ShouldBeNull();
    }
}
