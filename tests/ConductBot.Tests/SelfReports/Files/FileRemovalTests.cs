using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.SelfReports.Files;

public sealed class FileRemovalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_its_reporter_takes_away_is_gone_with_its_rows_and_the_others_stay()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var (first, second) = (await AttachAsync(bench, id, "a.pdf"), await AttachAsync(bench, id, "b.pdf"));
        _store.Count("reports", FileRows.Prefix).ShouldBe(8);
        var report = (await RemoveAsync(bench, id, first)).ShouldBeOfType<RemoveOutcome.Removed>().Report;
        report.Files.ShouldHaveSingleItem().Id.ShouldBe(second);
        _store.Count("reports", FileRows.Prefix).ShouldBe(4);
        (await bench.Get<FileStore>().ReadAsync(id, report.Files[0], Cancellation)).ShouldNotBeNull();
        (await RemoveAsync(bench, id, first)).ShouldBeOfType<RemoveOutcome.Removed>().Report.Files.Count.ShouldBe(1);
        await PassAsync(bench);
        (await bench.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation)).Where(record => record.Act == AuditAct.ReportFileRemoved).ShouldHaveSingleItem().Actor.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_the_reporter_takes_a_file_away_and_nobody_from_a_report_that_is_over()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var file = await AttachAsync(bench, id, "a.pdf");
        foreach (var other in (string[])["manager", "lan.tt"]) (await RemoveAsync(bench, id, file, other)).ShouldBeOfType<RemoveOutcome.Denied>();
        (await RemoveAsync(bench, new string('0', 32), file)).ShouldBeOfType<RemoveOutcome.Denied>();
        (await RemoveAsync(bench, id, "../x")).ShouldBeOfType<RemoveOutcome.Removed>().Report.Files.Count.ShouldBe(1);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close"), Cancellation);
        (await RemoveAsync(bench, id, file)).ShouldBeOfType<RemoveOutcome.Ended>();
        _store.Count("reports", FileRows.Prefix).ShouldBe(4);
    }

    [Fact]
    public async Task What_is_held_for_an_inquiry_stays_until_it_is_released()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var file = await AttachAsync(bench, id, "a.pdf");
        var (target, act) = (new HoldTarget(id, null), new HoldAct("director", "hold-1", ReportBench.Now));
        (await bench.Get<HoldDesk>().PlaceAsync(target, "Thanh tra", act, Cancellation)).ShouldBeOfType<HoldOutcome.Placed>();
        (await RemoveAsync(bench, id, file)).ShouldBeOfType<RemoveOutcome.Held>().Report.Files.Count.ShouldBe(1);
        await bench.Get<HoldDesk>().ReleaseAsync(target, act, Cancellation);
        (await RemoveAsync(bench, id, file)).ShouldBeOfType<RemoveOutcome.Removed>().Report.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_receiver_is_told_only_when_the_report_was_opened_before()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var (first, second) = (await AttachAsync(bench, id, "a.pdf"), await AttachAsync(bench, id, "b.pdf"));
        await RemoveAsync(bench, id, first);
        (await ToldAsync(bench, id)).ShouldNotContain("manager fileremoved-1");
        await bench.Desk.ReadAsync(id, ReportBench.Act("manager", "open"), Cancellation);
        await RemoveAsync(bench, id, second);
        (await ToldAsync(bench, id)).ShouldContain("manager fileremoved-1");
    }

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_database_s_files()
    {
        byte[] chunk;
        using (var bench = new ReportBench(_folder, _clock))
        {
            var id = (await bench.FileAsync("one")).Head.Id;
            var file = await AttachAsync(bench, id, "a.pdf");
            var row = await bench.Get<ITableStore>().ReadAsync(new RowAddress(ReportRows.Table, ReportRows.Of(id), FileRows.Chunk(file, 1)), Cancellation);
            chunk = row.ShouldNotBeNull().Payload.Slice(1000, 48).ToArray();
            (await FoundAsync(chunk)).ShouldBeTrue("The medium is not read as it is written.");
            (await RemoveAsync(bench, id, file)).ShouldBeOfType<RemoveOutcome.Removed>();
            (await FoundAsync(chunk)).ShouldBeFalse();
        }

        (await FoundAsync(chunk)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_the_file_is_whole_or_gone_without_a_rest(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died;)
        {
            var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{deaths}")).FullName);
            string id, file;
            using (var first = new ReportBench(folder, clock, store)) file = await AttachAsync(first, id = (await first.FileAsync("one")).Head.Id, "a.pdf");
            var mortal = new FaultingTableStore(store, deaths + 1, moment);
            using (var dying = new ReportBench(folder, clock, mortal))
            {
                try
                {
                    await RemoveAsync(dying, id, file);
                }
                catch (StorageException) when (mortal.Died)
                {
                    // As the process does that is killed.
                }
            }

            if (died = mortal.Died) deaths++;
            using var next = new ReportBench(folder, clock, store);
            for (var step = 0; step < 2; step++)
            {
                clock.Pass(TimeSpan.FromMinutes(16));
                await next.WorkAsync();
            }

            var head = (await next.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value;
            store.Count("reports", FileRows.Prefix).ShouldBe(head.Files.Count == 0 ? 0 : 4, $"died at write {deaths}, {moment}");
            if (!died) head.Files.ShouldBeEmpty();
        }

        deaths.ShouldBeGreaterThan(4);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportBench Bench() => new(_folder, _clock, _store);

    private async Task PassAsync(ReportBench bench)
    {
        for (var step = 0; step < 3; step++)
        {
            _clock.Pass(TimeSpan.FromMinutes(1));
            await bench.WorkAsync();
        }
    }

    private static ValueTask<RemoveOutcome> RemoveAsync(ReportBench bench, string report, string file, string person = "staff") => bench.Get<FileRemoval>().RemoveAsync(report, file, ReportBench.Act(person, $"remove-{file}"), Cancellation);

    // Three chunks.
    private static async Task<string> AttachAsync(ReportBench bench, string report, string name)
    {
        var content = FileCheck.Of(name, SampleFiles.Pdf(new string('x', 600_000))).ShouldBeOfType<FileVerdict.Fine>().File;
        var staged = (await bench.Get<FileStaging>().StageAsync($"up-{name}", "directline:dl_staff", content, Cancellation)).ShouldNotBeNull();
        return (await bench.Get<FileDesk>().AttachAsync(report, staged, ReportBench.Act("staff", $"send-{name}"), Cancellation)).ShouldBeOfType<AttachOutcome.Attached>().Report.Files[^1].Id;
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(ReportBench bench, string id) =>
        [.. (await bench.Get<IDeliveries>().OfSourceAsync($"report.{id}", Cancellation).ToListAsync(Cancellation)).Select(delivery => $"{delivery.Id.Recipient} {delivery.Id.Occurrence}")];

    private async Task<bool> FoundAsync(byte[] bytes)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "reports.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, Cancellation);
            if (read.GetBuffer().AsSpan(0, (int)read.Length).IndexOf(bytes) >= 0) return true;
        }

        return false;
    }
}
