using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Timers;
using ConductBot.Timers;

namespace ConductBot.Tests.SelfReports.Keeping;

public sealed class ReportPurgeTests : IDisposable
{
    private const int KeptDays = 365;
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_report_is_destroyed_when_its_days_are_over_and_not_before_and_its_number_stays()
    {
        using var bench = Bench();
        var filed = await bench.FileAsync("one");
        await CloseAsync(bench, filed.Head.Id);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays - 1));
        (await bench.Desk.MineAsync("staff", Cancellation)).ShouldHaveSingleItem().HasContent.ShouldBeTrue();

        await PassAsync(bench, TimeSpan.FromDays(2));
        (await RowsAsync(bench, filed.Head.Id)).ShouldBe(["head"]);
        var head = (await bench.Get<ReportStore>().HeadAsync(filed.Head.Id, Cancellation))!.Value;
        head.ShouldBe(new ReportHead { Id = head.Id, Form = "di-tre", Receiver = "", Confidentiality = head.Confidentiality, Filed = head.Filed, State = ReportState.Purged, Ended = head.Ended, KeptDays = KeptDays, Notices = head.Notices, Files = head.Files });
        head.Notices.ShouldBeEmpty();
        head.Files.ShouldBeEmpty();
        (await bench.Desk.MineAsync("staff", Cancellation)).ShouldBeEmpty();
        (await bench.Desk.InboxAsync("manager", Cancellation)).ShouldBeEmpty();
        (await bench.Desk.NumberAsync(head, Cancellation)).ShouldBe(filed.Number);
        (await bench.FileAsync("two")).Number.ShouldBe("TB-2026-000002");
    }

    [Fact]
    public async Task A_report_that_nobody_closes_is_destroyed_two_years_and_its_days_after_it_was_filed()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await PassAsync(bench, TimeSpan.FromDays(KeepingRule.OpenDays + KeptDays - 1));
        (await RowsAsync(bench, id)).ShouldBe(["head", "key", "v!0001"]);
        await PassAsync(bench, TimeSpan.FromDays(2));
        (await RowsAsync(bench, id)).ShouldBe(["head"]);
    }

    [Fact]
    public async Task One_closed_shortly_before_that_is_kept_its_days_from_then_on()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await PassAsync(bench, TimeSpan.FromDays(KeepingRule.OpenDays + 200));
        await CloseAsync(bench, id);
        await PassAsync(bench, TimeSpan.FromDays(300));
        (await RowsAsync(bench, id)).ShouldContain("key");
        await PassAsync(bench, TimeSpan.FromDays(66));
        (await RowsAsync(bench, id)).ShouldBe(["head"]);
    }

    [Fact]
    public async Task Rows_of_any_kind_go_with_the_report()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        foreach (var chunk in Enumerable.Range(0, 20))
            await bench.Get<ITableStore>().WriteAsync(new WriteBatch(ReportRows.Table, ReportRows.Of(id), [new RowWrite.Upsert($"f!photo!{chunk:D4}", 1, new byte[1000])]), Cancellation);
        await CloseAsync(bench, id);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays + 1));
        (await RowsAsync(bench, id)).ShouldBe(["head"]);
    }

    [Fact]
    public async Task A_purge_stands_in_the_audit_once_and_by_the_product()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await CloseAsync(bench, id);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays + 1));
        await PassAsync(bench, TimeSpan.FromDays(KeepingRule.OpenDays));
        var purged = (await bench.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation)).Where(record => record.Act == AuditAct.ReportPurged).ShouldHaveSingleItem();
        (purged.Actor, purged.Subject).ShouldBe(("system:retention", id));
        (await bench.Get<AuditChain>().VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_still_to_be_told_is_called_off()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await CloseAsync(bench, id);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays + 1));
        (await bench.Get<IDeliveries>().OfSourceAsync($"report.{id}", Cancellation).ToListAsync(Cancellation)).ShouldAllBe(delivery => delivery.State.IsFinished && delivery.Content == null);
    }

    [Fact]
    public async Task What_is_held_is_kept_beyond_its_time_and_goes_within_a_day_of_its_release()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await CloseAsync(bench, id);
        await HoldAsync(bench, id);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays + 100));
        (await RowsAsync(bench, id)).ShouldContain("key");
        await bench.Get<ReportHolds>().ReleaseAsync("h1", new AuditIntent("h1.released", _clock.GetUtcNow(), "auditor", AuditAct.ReportHeld, id), Cancellation);
        await PassAsync(bench, TimeSpan.FromDays(1));
        (await RowsAsync(bench, id)).ShouldBe(["head"]);
    }

    [Fact]
    public async Task Withdrawing_what_is_held_is_noted_and_its_content_goes_with_the_release()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await HoldAsync(bench, id);
        var noted = (await bench.Desk.WithdrawAsync(id, "Nhầm", Act("staff", "withdraw"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report;
        (noted.Head.State, noted.Head.KeptForInquiry, noted.Head.HasContent).ShouldBe((ReportState.Withdrawn, true, true));
        (await bench.Desk.ReadAsync(id, Act("manager", "read"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Versions.ShouldHaveSingleItem();
        await PassAsync(bench, TimeSpan.FromDays(3));
        (await RowsAsync(bench, id)).ShouldBe(["head", "key", "v!0001"]);

        await bench.Get<ReportHolds>().ReleaseAsync("h1", new AuditIntent("h1.released", _clock.GetUtcNow(), "auditor", AuditAct.ReportHeld, id), Cancellation);
        await PassAsync(bench, TimeSpan.FromDays(1));
        (await RowsAsync(bench, id)).ShouldBe(["head"]);
        (await bench.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value.State.ShouldBe(ReportState.Withdrawn);
        await PassAsync(bench, TimeSpan.FromDays(KeptDays));
        (await bench.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value.State.ShouldBe(ReportState.Purged);
    }

    [Fact]
    public async Task One_of_the_most_confidential_goes_with_the_end_of_a_month_and_its_timer_tells_no_day()
    {
        using var bench = Bench();
        var values = new Dictionary<string, FieldValue> { ["place"] = new FieldValue.Words("Kho"), ["kind"] = new FieldValue.Option("other"), ["about"] = new FieldValue.Words("Mất giấy") };
        var filed = (await bench.Desk.FileAsync(new NewReport { ActId = "one", Form = ShippedForms.Of("vi-pham"), Values = values, Asking = ReportBench.As("staff"), Now = ReportBench.Now }, Cancellation)).ShouldBeOfType<FileOutcome.Filed>();
        await PassAsync(bench, TimeSpan.FromHours(1));
        var timers = await KeepTimersAsync(bench);
        timers.ShouldHaveSingleItem().ShouldBe(("2033-11-30T17:00:00", "2026-10-31T17:00:00"));

        await PassAsync(bench, TimeSpan.FromDays(KeepingRule.OpenDays + 1825 + 40));
        (await RowsAsync(bench, filed.Head.Id)).ShouldBe(["head"]);
        (await bench.Get<ReportStore>().OwnAsync("staff", Cancellation)).ShouldBeEmpty();
        (await bench.Desk.InboxAsync(filed.Head.Receiver, Cancellation)).ShouldBeEmpty();
        (await KeepTimersAsync(bench)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hold_that_comes_while_a_purge_is_under_way_is_seen_or_told_that_it_came_too_late()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var read = (await bench.Get<ReportStore>().HeadAsync(id, Cancellation))!;
        await HoldAsync(bench, id);
        (await bench.Get<ReportStore>().RenewAsync(id, Cancellation)).ShouldBeTrue();
        (await bench.Get<ReportPurge>().BeginAsync(read, (ReportKeeper.Actor, _clock.GetUtcNow()), Cancellation)).ShouldBeFalse();
        (await RowsAsync(bench, id)).ShouldContain("key");

        var other = (await bench.FileAsync("two")).Head.Id;
        (await bench.Get<ReportKeeper>().DestroyAsync(other, ("system:operator", _clock.GetUtcNow()), Cancellation)).ShouldBeTrue();
        (await bench.Get<ReportStore>().RenewAsync(other, Cancellation)).ShouldBeFalse();
        (await bench.Get<ReportKeeper>().DestroyAsync(id, ("system:operator", _clock.GetUtcNow()), Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_a_purge_is_finished_later(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died;)
        {
            died = await DieAtAsync(deaths + 1, moment);
            if (died) deaths++;
        }

        deaths.ShouldBeGreaterThan(8);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportBench Bench() => new(_folder, _clock, _store);

    private ReportAct Act(string person, string act) => new(act, ReportBench.As(person), _clock.GetUtcNow());

    private async Task CloseAsync(ReportBench bench, string id) => (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), Act("manager", $"close-{id}"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();

    private async Task HoldAsync(ReportBench bench, string id) =>
        await bench.Get<ReportHolds>().PlaceAsync(new ReportHold("h1", id, null, "auditor", _clock.GetUtcNow(), "thanh tra"), new AuditIntent("h1.held", _clock.GetUtcNow(), "auditor", AuditAct.ReportHeld, id), Cancellation);

    private static async Task<IReadOnlyList<string>> RowsAsync(ReportBench bench, string id) =>
        [.. (await bench.Get<ITableStore>().ReadRangeAsync(new RowRange(ReportRows.Table, ReportRows.Of(id)), Cancellation)).Rows.Select(row => row.Row)];

    // When they are due, and when they say that they were written, in UTC.
    private static async Task<IReadOnlyList<(string Due, string Written)>> KeepTimersAsync(ReportBench bench)
    {
        var all = new List<(string, string)>();
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            await foreach (var row in bench.Records.ReadAllAsync(TimerRows.TimerKind, TimerRows.TimerKind.WithPrefix(StorageShards.NameOf(shard), "due!"), Cancellation))
            {
                if (row.Value.Timer.Kind == KeepingTimer.KindName) all.Add((row.Value.Timer.Due.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture), row.Value.Written.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return all;
    }

    // Some steps around the moment, so that what is due by then and what that leads to is done.
    private Task PassAsync(ReportBench bench, TimeSpan by) => PassAsync(bench, _clock, by);

    private static async Task PassAsync(ReportBench bench, TestClock clock, TimeSpan by)
    {
        clock.Pass(by);
        for (var step = 0; step < 4; step++)
        {
            await bench.WorkAsync();
            clock.Pass(TimeSpan.FromSeconds(20));
        }
    }

    private async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{write}")).FullName);
        string id;
        using (var first = new ReportBench(folder, clock, store))
        {
            id = (await first.FileAsync("one")).Head.Id;
            await first.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), new ReportAct("close", ReportBench.As("manager"), clock.GetUtcNow()), Cancellation);
            await PassAsync(first, clock, TimeSpan.FromDays(1));
        }

        clock.Pass(TimeSpan.FromDays(KeptDays + 1));
        var mortal = new FaultingTableStore(store, write, moment);
        using (var dying = new ReportBench(folder, clock, mortal))
        {
            try
            {
                await dying.Get<ReportKeeper>().KeepAsync(id, clock.GetUtcNow(), Cancellation);
            }
            catch (StorageException) when (mortal.Died)
            {
                // As the process does that is killed.
            }
        }

        using var next = new ReportBench(folder, clock, store);
        await PassAsync(next, clock, TimeSpan.FromMinutes(1));
        await PassAsync(next, clock, TimeSpan.FromHours(2));
        var context = $"died at write {write}, {moment}";
        (await RowsAsync(next, id)).ShouldBe(["head"], context);
        (await next.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value.IsBare.ShouldBeTrue(context);
        (await next.Desk.MineAsync("staff", Cancellation)).ShouldBeEmpty(context);
        (await next.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation)).Count(record => record.Act == AuditAct.ReportPurged).ShouldBe(1, context);
        return mortal.Died;
    }
}
