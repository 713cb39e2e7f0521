using System.Text;
using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.SelfReports.Files;

public sealed class FileDeskTests : IDisposable
{
    private const string Owner = "directline:dl_staff";
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_was_sent_is_attached_read_back_and_no_longer_waits()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var content = SampleFiles.Pdf(new string('x', 700_000));
        var report = (await AttachAsync(bench, id, "up1", content)).ShouldBeOfType<AttachOutcome.Attached>().Report;
        var file = report.Files.ShouldHaveSingleItem();
        (file.Name, file.Kind, file.Bytes, file.Chunks).ShouldBe(("a.pdf", FileKind.Pdf, content.Length, 3));
        (await bench.Get<FileStore>().ReadAsync(id, file, Cancellation)).ShouldBe(content);
        (await bench.Get<FileStaging>().WaitingAsync(Owner, Cancellation)).ShouldBeEmpty();
        _store.Count("uploads").ShouldBe(0);
    }

    [Fact]
    public async Task The_same_file_again_is_attached_once_and_five_are_as_many_as_there_may_be()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        for (var number = 1; number <= 5; number++)
        {
            var staged = await StageAsync(bench, $"up{number}", SampleFiles.Pdf());
            (await bench.Get<FileDesk>().AttachAsync(id, staged, ReportBench.Act("staff", "send"), Cancellation)).ShouldBeOfType<AttachOutcome.Attached>();
            (await bench.Get<FileDesk>().AttachAsync(id, staged, ReportBench.Act("staff", "send"), Cancellation)).ShouldBeOfType<AttachOutcome.Attached>().Report.Files.Count.ShouldBe(number);
        }

        (await AttachAsync(bench, id, "up6", SampleFiles.Pdf())).ShouldBeOfType<AttachOutcome.Full>();
    }

    [Fact]
    public async Task Nobody_but_the_reporter_attaches_and_nothing_to_what_is_closed_or_takes_no_files()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        (await AttachAsync(bench, id, "up1", SampleFiles.Pdf(), "manager")).ShouldBeOfType<AttachOutcome.Denied>();
        (await AttachAsync(bench, id, "up1", SampleFiles.Pdf(), "lan.tt")).ShouldBeOfType<AttachOutcome.Denied>();
        (await AttachAsync(bench, new string('0', 32), "up1", SampleFiles.Pdf())).ShouldBeOfType<AttachOutcome.Denied>();
        await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close"), Cancellation);
        (await AttachAsync(bench, id, "up1", SampleFiles.Pdf())).ShouldBeOfType<AttachOutcome.Ended>();
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_not_found_and_ten_wait_at_most()
    {
        using var bench = Bench();
        for (var number = 0; number < FileStaging.MostWaiting; number++) await StageAsync(bench, $"up{number}", SampleFiles.Pdf());
        var staging = bench.Get<FileStaging>();
        (await staging.FindAsync("up1", "directline:dl_other", Cancellation)).ShouldBeNull();
        (await staging.StageAsync("one-more", Owner, Checked("a.pdf", SampleFiles.Pdf()), Cancellation)).ShouldBeNull();
        (await staging.StageAsync("one-more", "directline:dl_other", Checked("a.pdf", SampleFiles.Pdf()), Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_not_attached_is_gone_after_two_hours()
    {
        using var bench = Bench();
        await StageAsync(bench, "up1", SampleFiles.Pdf(new string('x', 700_000)));
        await PassAsync(bench, TimeSpan.FromMinutes(119));
        (await bench.Get<FileStaging>().WaitingAsync(Owner, Cancellation)).Count.ShouldBe(1);
        await PassAsync(bench, TimeSpan.FromMinutes(2));
        (await bench.Get<FileStaging>().WaitingAsync(Owner, Cancellation)).ShouldBeEmpty();
        _store.Count("uploads").ShouldBe(0);
    }

    [Fact]
    public async Task Files_sent_while_the_form_was_open_go_with_it()
    {
        using var bench = Bench();
        var staging = bench.Get<FileStaging>();
        await staging.HoldAsync(await StageAsync(bench, "up1", SampleFiles.Pdf()), "draft-1", Cancellation);
        await staging.HoldAsync(await StageAsync(bench, "up2", SampleFiles.Pdf()), "draft-2", Cancellation);
        var id = (await bench.FileAsync("one")).Head.Id;
        (await bench.Get<FileDesk>().AttachHeldAsync(id, (Owner, "draft-1"), ReportBench.Act("staff", "file"), Cancellation)).ShouldNotBeNull().Files.Count.ShouldBe(1);
        (await staging.WaitingAsync(Owner, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe("up2");
    }

    [Fact]
    public async Task Withdrawing_takes_the_files_with_the_content()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await AttachAsync(bench, id, "up1", SampleFiles.Pdf(new string('x', 700_000)));
        _store.Count("reports", FileRows.Prefix).ShouldBe(4);
        await bench.Desk.WithdrawAsync(id, "", ReportBench.Act("staff", "withdraw"), Cancellation);
        _store.Count("reports", FileRows.Prefix).ShouldBe(0);
    }

    [Fact]
    public async Task The_receiver_is_told_of_a_file_only_when_the_report_was_opened_before()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await AttachAsync(bench, id, "up1", SampleFiles.Pdf());
        (await ToldAsync(bench, id)).ShouldNotContain("manager fileadded-1");
        await bench.Desk.ReadAsync(id, ReportBench.Act("manager", "open"), Cancellation);
        await AttachAsync(bench, id, "up2", SampleFiles.Pdf());
        (await ToldAsync(bench, id)).ShouldContain("manager fileadded-1");
    }

    [Fact]
    public async Task Attaching_stands_in_the_audit()
    {
        using var bench = Bench();
        await AttachAsync(bench, (await bench.FileAsync("one")).Head.Id, "up1", SampleFiles.Pdf());
        await PassAsync(bench, TimeSpan.FromMinutes(10));
        (await bench.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation)).Select(record => record.Act).ShouldContain(AuditAct.ReportFileAttached);
    }

    [Fact]
    public async Task A_file_s_words_and_name_are_found_nowhere_in_the_database()
    {
        const string planted = "qua dua hau mau tim";
        using (var bench = new ReportBench(_folder, _clock))
        {
            var id = (await bench.FileAsync("one")).Head.Id;
            await AttachAsync(bench, id, "up1", SampleFiles.Pdf(planted), name: planted + ".pdf");
            await StageAsync(bench, "up2", SampleFiles.Pdf(planted), planted + ".pdf");
        }

        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            foreach (var form in (byte[][])[Encoding.UTF8.GetBytes(planted), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(planted))[..20]), Encoding.UTF8.GetBytes(Owner)]) bytes.AsSpan().IndexOf(form).ShouldBe(-1, Path.GetFileName(file));
        }
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_a_file_is_whole_or_not_there_and_leaves_nothing(DeathMoment moment)
    {
        var (deaths, content) = (0, SampleFiles.Pdf(new string('x', 600_000)));
        for (var died = true; died;)
        {
            var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{deaths}")).FullName);
            string id;
            using (var first = new ReportBench(folder, clock, store)) id = (await first.FileAsync("one")).Head.Id;
            var mortal = new FaultingTableStore(store, deaths + 1, moment);
            var attached = false;
            using (var dying = new ReportBench(folder, clock, mortal))
            {
                try
                {
                    attached = await AttachAsync(dying, id, "up1", content) is AttachOutcome.Attached;
                }
                catch (StorageException) when (mortal.Died)
                {
                    // As the process does that is killed.
                }
            }

            died = mortal.Died;
            if (died) deaths++;
            using var next = new ReportBench(folder, clock, store);
            for (var step = 0; step < 7; step++)
            {
                clock.Pass(TimeSpan.FromMinutes(30));
                await next.WorkAsync();
            }

            var context = $"died at write {deaths}, {moment}";
            var head = (await next.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value;
            if (attached) head.Files.Count.ShouldBe(1, context);
            foreach (var file in await next.Get<ReportStore>().FilesAsync(head, Cancellation)) (await next.Get<FileStore>().ReadAsync(id, file, Cancellation)).ShouldBe(content, context);
            store.Count("reports", FileRows.Prefix).ShouldBe(head.Files.Count == 0 ? 0 : 4, context);
            store.Count("uploads").ShouldBe(0, context);
        }

        deaths.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task What_a_sweep_took_is_not_attached_and_what_is_attached_no_sweep_takes()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        var files = bench.Get<FileStore>();
        var staged = await StageAsync(bench, "up1", SampleFiles.Pdf());
        await files.SweepAsync(id, "nothing", Cancellation);
        var report = (await bench.Get<FileDesk>().AttachAsync(id, staged, ReportBench.Act("staff", "send"), Cancellation)).ShouldBeOfType<AttachOutcome.Attached>().Report;
        await files.SweepAsync(id, report.Files[0].Id, Cancellation);
        (await files.ReadAsync(id, report.Files[0], Cancellation)).ShouldNotBeNull();

        var orphan = staged.As(new string('e', 32), ReportBench.Now);
        var written = await files.WriteAsync((await bench.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value, orphan, SampleFiles.Pdf(), Cancellation);
        await files.SweepAsync(id, orphan.Id, Cancellation);
        await Should.ThrowAsync<StorageException>(async () => await bench.Get<ReportStore>().ChangeAsync(id, now => new ReportChange(now, new AuditIntent($"{id}.x", ReportBench.Now, "staff", AuditAct.ReportFileAttached, id)) { File = written }, Cancellation));
        _store.Count("reports", FileRows.Prefix).ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportBench Bench() => new(_folder, _clock, _store);

    private async Task PassAsync(ReportBench bench, TimeSpan time)
    {
        for (var step = 0; step < 10; step++)
        {
            _clock.Pass(time / 10);
            await bench.WorkAsync();
        }
    }

    private static CheckedFile Checked(string name, byte[] content) => FileCheck.Of(name, content).ShouldBeOfType<FileVerdict.Fine>().File;

    private static async Task<StagedFile> StageAsync(ReportBench bench, string id, byte[] content, string name = "a.pdf") => (await bench.Get<FileStaging>().StageAsync(id, Owner, Checked(name, content), Cancellation)).ShouldNotBeNull();

    private static async Task<AttachOutcome> AttachAsync(ReportBench bench, string report, string id, byte[] content, string person = "staff", string name = "a.pdf") =>
        await bench.Get<FileDesk>().AttachAsync(report, await StageAsync(bench, id, content, name), ReportBench.Act(person, $"send-{id}"), Cancellation);

    private static async Task<IReadOnlyList<string>> ToldAsync(ReportBench bench, string id) =>
        [.. (await bench.Get<IDeliveries>().OfSourceAsync($"report.{id}", Cancellation).ToListAsync(Cancellation)).Select(delivery => $"{delivery.Id.Recipient} {delivery.Id.Occurrence}")];
}
