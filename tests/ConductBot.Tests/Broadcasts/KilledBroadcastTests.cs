using ConductBot.Audit;
using ConductBot.Broadcasts;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The process dies at its first write, its second, … until it gets through; another one goes on.</summary>
public sealed class KilledBroadcastTests
{
    private const int InFlight = 2;
    private const int MostWrites = 200;

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task A_confirmed_reminder_reaches_everybody_wherever_a_process_dies(DeathMoment moment)
    {
        var deaths = 0;
        for (var write = 1; write < MostWrites && await DieAtAsync(write, moment); write++) deaths++;
        deaths.ShouldBeInRange(11, MostWrites - 2);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task One_that_is_called_off_goes_to_nobody_and_is_recorded_once_wherever_a_process_dies(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died && deaths < MostWrites;)
        {
            await using var hall = new Hall();
            await ConfirmAsync(hall, Plan);
            await hall.RestartAsync(deaths + 1, moment);
            try
            {
                await StopAsync(hall);
            }
            catch (Exception dead) when (hall.Store.Died && dead is Storage.StorageException or AggregateException)
            {
                // The sender, who had no answer, calls it off again.
            }

            died = hall.Store.Died;
            if (died) deaths++;
            await hall.RestartAsync();
            await StopAsync(hall);
            await StopAsync(hall);
            await hall.PassAsync(TimeSpan.FromDays(1));

            var context = $"died at write {deaths}, {moment}";
            hall.Reached.ShouldBeEmpty(context);
            (await RecordedAsync(hall)).ShouldBe([$"{Plan.Id} called-off", $"{Plan.Id} confirmed"], context);
        }

        deaths.ShouldBeInRange(3, MostWrites - 1);
    }

    private static BroadcastPlan Plan { get; } = new("rm-0123456789", "Nộp báo cáo", null, new Audience { People = ["deputy", "nam.nh", "lan.tt", "tam.lm"] }, new BroadcastTime.Again(new ConductBot.Reminders.Dates.Recurrence.Daily(), new TimeOnly(8, 1)), false);

    private static async Task StopAsync(Hall hall) =>
        (await hall.Get<BroadcastDesk>().StopAsync(Plan.Id, hall.Asking("manager"), hall.Now, CancellationToken.None)).ShouldBeOfType<BroadcastLook.Seen>().Report.Broadcast.End.ShouldBe(BroadcastEnd.Cancelled);

    private static async Task<IReadOnlyList<string>> RecordedAsync(Hall hall)
    {
        (await hall.Get<AuditChain>().VerifyAsync(CancellationToken.None)).Findings.ShouldBeEmpty();
        return [.. (await hall.Get<AuditChain>().ReadAsync(1, CancellationToken.None).ToListAsync()).Where(record => record.Act == AuditAct.BroadcastSent).Select(record => record.Subject).Order(StringComparer.Ordinal)];
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        await using var hall = new Hall(("Deliveries:InFlight", $"{InFlight}"));
        await hall.RestartAsync(write, moment);
        var plan = Plan;
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
        (await RecordedAsync(hall)).ShouldBe([$"{plan.Id} confirmed"], context);

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
