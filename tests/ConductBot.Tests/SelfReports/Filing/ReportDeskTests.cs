using System.Text;
using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.SelfReports.Filing;

public sealed class ReportDeskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filed_report_has_a_number_and_is_read_by_its_reporter_and_the_unit_s_head_alone()
    {
        using var bench = Bench();
        var filed = await bench.FileAsync("one");
        filed.Number.ShouldBe("TB-2026-000001");
        filed.Head.Receiver.ShouldBe("manager");

        foreach (var reader in (string[])["staff", "manager", "director", "receiver"])
        {
            var report = (await bench.Desk.ReadAsync(filed.Head.Id, ReportBench.Act(reader, $"read-{reader}"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>(reader).Report;
            report.Number.ShouldBe("TB-2026-000001");
            report.Versions.ShouldHaveSingleItem().Fields.Select(field => (field.Label.Vietnamese, field.Option?.Vietnamese)).ShouldContain(("Việc cần báo", "Đi trễ"));
        }

        foreach (var other in (string[])["lan.tt", "khoa.ld", "administrator", "auditor", "inspector"])
            (await bench.Desk.ReadAsync(filed.Head.Id, ReportBench.Act(other, $"read-{other}"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>(other);
    }

    [Fact]
    public async Task A_report_that_is_not_there_and_one_that_is_not_for_one_s_eyes_are_refused_alike()
    {
        using var bench = Bench();
        var filed = await bench.FileAsync("one");
        var (missing, foreign) = (await bench.Desk.ReadAsync(new string('0', 32), ReportBench.Act("lan.tt", "a"), Cancellation), await bench.Desk.ReadAsync(filed.Head.Id, ReportBench.Act("lan.tt", "b"), Cancellation));
        missing.ShouldBe(foreign);
    }

    [Fact]
    public async Task The_same_act_again_is_the_same_report()
    {
        using var bench = Bench();
        var (one, again, other) = (await bench.FileAsync("one"), await bench.FileAsync("one"), await bench.FileAsync("two"));
        again.Head.Id.ShouldBe(one.Head.Id);
        again.Number.ShouldBe(one.Number);
        other.Number.ShouldBe("TB-2026-000002");
        (await bench.Desk.MineAsync("staff", Cancellation)).Count.ShouldBe(2);
        (await bench.Desk.InboxAsync("manager", Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_nothing_is_filed()
    {
        using var bench = Bench();
        var wrong = ReportBench.New("one") with { Values = new Dictionary<string, FieldValue> { ["minutes"] = new FieldValue.Whole(601) } };
        (await bench.Desk.FileAsync(wrong, Cancellation)).ShouldBeOfType<FileOutcome.Wrong>().Problems.Select(problem => problem.Field).ShouldBe(["what", "day", "minutes", "reason"]);
        (await bench.Desk.MineAsync("staff", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_files_who_is_not_known_and_a_form_without_receivers_takes_nothing()
    {
        using var bench = Bench();
        (await bench.Desk.FileAsync(ReportBench.New("one") with { Asking = ReportBench.As("nobody") }, Cancellation)).ShouldBeOfType<FileOutcome.Denied>();
        var alone = new OrganizationSnapshot(1, Offices.Snapshot.Units, [Offices.Of("staff")]);
        (await bench.Desk.FileAsync(ReportBench.New("one") with { Asking = ReportBench.As("staff", alone) }, Cancellation)).ShouldBeOfType<FileOutcome.NobodyReceives>();
    }

    [Fact]
    public async Task A_head_s_own_report_goes_to_whoever_stands_above()
    {
        using var bench = Bench();
        (await bench.FileAsync("one", "manager")).Head.Receiver.ShouldBe("director");
    }

    [Fact]
    public async Task A_report_goes_from_filed_to_closed_and_each_step_tells_the_other_side_once()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await bench.Desk.ReadAsync(id, ReportBench.Act("manager", "open"), Cancellation);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Note, "Xem lại giờ trực"), ReportBench.Act("manager", "note"), Cancellation);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Question, "Phà nào?"), ReportBench.Act("manager", "ask"), Cancellation);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Question, "Phà nào?"), ReportBench.Act("manager", "ask"), Cancellation);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Answer, "Phà Đại Ngãi"), ReportBench.Act("staff", "answer"), Cancellation);
        await bench.Desk.CorrectAsync(id, (ShippedForms.Of("di-tre"), ReportBench.Late("Kẹt phà Đại Ngãi")), ReportBench.Act("staff", "correct"), Cancellation);
        var closed = (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report;

        closed.Head.State.ShouldBe(ReportState.Closed);
        closed.Versions.Count.ShouldBe(2);
        closed.Notes.Select(note => note.Kind).ShouldBe([ReportNoteKind.Note, ReportNoteKind.Question, ReportNoteKind.Answer, ReportNoteKind.Closing]);
        (await ToldAsync(bench, id)).ShouldBe(["manager answered-1", "manager corrected-1", "manager filed-1", "staff asked-1", "staff closed-1", "staff opened-1"]);
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Note, "thêm"), ReportBench.Act("manager", "late"), Cancellation)).ShouldBeOfType<ReportOutcome.Ended>();
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();
    }

    [Fact]
    public async Task A_colleague_can_neither_close_nor_correct_and_a_reporter_not_close()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), ReportBench.Act("staff", "a"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), ReportBench.Act("lan.tt", "b"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
        (await bench.Desk.CorrectAsync(id, (ShippedForms.Of("di-tre"), ReportBench.Late()), ReportBench.Act("manager", "c"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
        (await bench.Desk.WithdrawAsync(id, "", ReportBench.Act("manager", "d"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
        (await bench.Desk.CorrectAsync(id, (ShippedForms.Of("bao-chi"), ReportBench.Late()), ReportBench.Act("staff", "e"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
    }

    [Theory]
    [InlineData("director")]
    [InlineData("deputy")]
    public async Task Who_manages_the_unit_reads_it_and_neither_opens_it_for_its_receiver_nor_asks_notes_or_closes(string manager)
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        (await bench.Desk.ReadAsync(id, ReportBench.Act(manager, "look"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Head.State.ShouldBe(ReportState.Filed);
        foreach (var kind in (ReportNoteKind[])[ReportNoteKind.Note, ReportNoteKind.Question, ReportNoteKind.Closing])
            (await bench.Desk.SayAsync(id, (kind, "xong"), ReportBench.Act(manager, $"{kind}"), Cancellation)).ShouldBeOfType<ReportOutcome.Denied>();
        (await ToldAsync(bench, id)).ShouldBe(["manager filed-1"]);
    }

    [Fact]
    public async Task Whoever_has_the_role_for_the_form_acts_on_it_too()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        (await bench.Desk.ReadAsync(id, ReportBench.Act("receiver", "look"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Head.State.ShouldBe(ReportState.Opened);
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), ReportBench.Act("receiver", "close"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();
    }

    [Fact]
    public async Task Two_who_open_it_at_once_are_both_on_record()
    {
        var between = new FaultingTableStore(_store, 0, DeathMoment.BeforeTheWrite);
        using var bench = new ReportBench(_folder, _clock, between);
        var id = (await bench.FileAsync("one")).Head.Id;
        between.After = async batch =>
        {
            // The first has looked whether it was opened, and is about to write that it is.
            between.After = static _ => Task.CompletedTask;
            (await bench.Desk.ReadAsync(id, ReportBench.Act("receiver", "other"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();
        };
        (await bench.Desk.ReadAsync(id, ReportBench.Act("manager", "one"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Versions.ShouldNotBeEmpty();
        await PassAsync(bench);
        var read = await bench.Get<AuditChain>().ReadAsync(1, Cancellation).Where(record => record.Act == AuditAct.ReportRead).ToListAsync(Cancellation);
        read.Select(record => record.Actor).Distinct().Count().ShouldBe(2);
        (await ToldAsync(bench, id)).ShouldContain("staff opened-1");
    }

    [Fact]
    public async Task However_often_it_is_corrected_asked_about_and_answered_each_time_is_told_under_another_name()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        for (var time = 1; time <= 20; time++)
        {
            await CorrectAsync(bench, id, time);
            await bench.Desk.SayAsync(id, (ReportNoteKind.Question, "Phà nào?"), ReportBench.Act("manager", $"ask-{time}"), Cancellation);
            await bench.Desk.SayAsync(id, (ReportNoteKind.Answer, "Phà Đại Ngãi"), ReportBench.Act("staff", $"answer-{time}"), Cancellation);
        }

        await bench.Desk.SayAsync(id, (ReportNoteKind.Question, "Phà nào?"), ReportBench.Act("manager", "ask"), Cancellation);
        (await ToldAsync(bench, id)).Count.ShouldBe(62);
    }

    [Fact]
    public async Task It_is_corrected_twenty_times_and_no_more_and_the_last_correction_again_is_still_done()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        for (var time = 1; time <= ReportDesk.MostCorrections; time++) (await CorrectAsync(bench, id, time)).ShouldBeOfType<ReportOutcome.Done>();
        (await CorrectAsync(bench, id, ReportDesk.MostCorrections)).ShouldBeOfType<ReportOutcome.Done>();
        (await CorrectAsync(bench, id, ReportDesk.MostCorrections + 1)).ShouldBeOfType<ReportOutcome.CorrectedTooOften>();

        var report = (await bench.Desk.ReadAsync(id, ReportBench.Act("staff", "read"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report;
        report.Versions.Count.ShouldBe(ReportDesk.MostCorrections + 1);
        report.Versions[^1].Fields.ShouldContain(field => field.Value is FieldValue.Words && ((FieldValue.Words)field.Value).Text == $"Kẹt phà {ReportDesk.MostCorrections}");
        (await bench.Desk.WithdrawAsync(id, "", ReportBench.Act("staff", "withdraw"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();
        (await CorrectAsync(bench, id, 99)).ShouldBeOfType<ReportOutcome.Ended>();
    }

    [Fact]
    public async Task What_is_asked_for_afterwards_is_taken_once_though_the_report_was_closed_before()
    {
        using var bench = Bench();
        var id = (await FileMeetingAsync(bench, Offices.Today.AddDays(1))).Id;
        await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close"), Cancellation);
        (await bench.Desk.SayAsync(id, (ReportNoteKind.Answer, "xin nói thêm"), ReportBench.Act("staff", "answer"), Cancellation)).ShouldBeOfType<ReportOutcome.Ended>();
        var done = (await bench.Desk.SayAsync(id, (ReportNoteKind.FollowUp, "Giám đốc giao nộp kế hoạch"), ReportBench.Act("staff", "debrief"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report;
        done.Head.State.ShouldBe(ReportState.Closed);
        done.Notes.ShouldContain(note => note.Kind == ReportNoteKind.FollowUp);
        (await ToldAsync(bench, id)).ShouldContain("manager answered-1");
        (await bench.Desk.SayAsync(id, (ReportNoteKind.FollowUp, "lần nữa"), ReportBench.Act("staff", "again"), Cancellation)).ShouldBeOfType<ReportOutcome.Ended>();

        var plain = (await bench.FileAsync("plain")).Head.Id;
        await bench.Desk.SayAsync(plain, (ReportNoteKind.Closing, ""), ReportBench.Act("manager", "close plain"), Cancellation);
        (await bench.Desk.SayAsync(plain, (ReportNoteKind.FollowUp, "chen vào"), ReportBench.Act("staff", "forged"), Cancellation)).ShouldBeOfType<ReportOutcome.Ended>();
    }

    [Fact]
    public async Task A_meeting_that_is_moved_is_asked_about_on_the_morning_after_its_new_day()
    {
        using var bench = Bench();
        var head = await FileMeetingAsync(bench, Offices.Today.AddDays(1));
        var corrected = (await bench.Desk.CorrectAsync(head.Id, (ShippedForms.Of("hop-thay"), Meeting(Offices.Today.AddDays(8))), ReportBench.Act("staff", "correct"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Head;
        corrected.FollowUpDue.ShouldBe(head.FollowUpDue!.Value.AddDays(7));
        (await bench.Get<IDeliveries>().OfSourceAsync($"report.{head.Id}", Cancellation).ToListAsync(Cancellation)).Where(delivery => delivery.Id.Occurrence.StartsWith("follow-up", StringComparison.Ordinal)).Select(delivery => delivery.Due)
            .ShouldBe([head.FollowUpDue.Value, corrected.FollowUpDue!.Value], ignoreOrder: true);

        var same = (await bench.Desk.CorrectAsync(head.Id, (ShippedForms.Of("hop-thay"), Meeting(Offices.Today.AddDays(8), "Phó Giám đốc")), ReportBench.Act("staff", "host"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report.Head;
        same.FollowUpDue.ShouldBe(corrected.FollowUpDue);
    }

    [Fact]
    public async Task What_is_withdrawn_keeps_its_number_and_loses_its_content_and_key()
    {
        using var bench = Bench();
        var filed = await bench.FileAsync("one");
        var gone = (await bench.Desk.WithdrawAsync(filed.Head.Id, "Nhầm ngày", ReportBench.Act("staff", "withdraw"), Cancellation)).ShouldBeOfType<ReportOutcome.Done>().Report;
        gone.Number.ShouldBe(filed.Number);
        gone.Versions.ShouldBeEmpty();
        gone.Head.WithdrawnBecause.ShouldBe("Nhầm ngày");
        (await bench.Records.ReadAsync(ReportRows.KeyKind, ReportRows.Of(filed.Head.Id), ReportRows.Key, Cancellation)).ShouldBeNull();
        (await bench.Records.ReadAsync(ReportRows.PartKind, ReportRows.Of(filed.Head.Id), ReportRows.Version(1), Cancellation)).ShouldBeNull();
        (await bench.FileAsync("two")).Number.ShouldBe("TB-2026-000002");
    }

    [Fact]
    public async Task Filing_reading_and_closing_stand_in_the_audit_under_pseudonyms()
    {
        using var bench = Bench();
        var id = (await bench.FileAsync("one")).Head.Id;
        await bench.Desk.ReadAsync(id, ReportBench.Act("staff", "own"), Cancellation);
        await bench.Desk.ReadAsync(id, ReportBench.Act("manager", "open"), Cancellation);
        await bench.Desk.ReadAsync(id, ReportBench.Act("director", "look"), Cancellation);
        await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), ReportBench.Act("manager", "close"), Cancellation);
        await PassAsync(bench);
        var records = await bench.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation);
        records.Select(record => record.Act).ShouldBe([AuditAct.ReportFiled, AuditAct.ReportRead, AuditAct.ReportRead, AuditAct.ReportClosed], ignoreOrder: true);
        records.Select(record => record.Actor).Distinct().Count().ShouldBe(3);
        (await bench.Get<AuditChain>().VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_of_a_report_are_found_nowhere_in_the_database()
    {
        const string planted = "quả dưa hấu màu tím";
        using (var bench = new ReportBench(_folder, _clock))
        {
            var id = (await bench.FileAsync("one", reason: planted)).Head.Id;
            await bench.Desk.SayAsync(id, (ReportNoteKind.Question, planted), ReportBench.Act("manager", "ask"), Cancellation);
            await PassAsync(bench);
        }

        // What stands clear is found, so that what is sealed would be.
        (await File.ReadAllBytesAsync(Path.Combine(_folder, "reports.db"), Cancellation)).AsSpan().IndexOf("report-head"u8).ShouldBeGreaterThan(0);
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            foreach (var form in (byte[][])[Encoding.UTF8.GetBytes(planted), Encoding.Unicode.GetBytes(planted), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(planted))[..20]), "di-tre"u8.ToArray()])
                bytes.AsSpan().IndexOf(form).ShouldBe(-1, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task Reports_filed_at_once_get_numbers_without_gap_or_repeat()
    {
        using var bench = new ReportBench(_folder, _clock);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 120).Select(at => Task.Run(async () => (await bench.FileAsync($"act-{at}")).Number, Cancellation)));
        numbers.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 120).Select(number => $"TB-2026-{number:D6}"));
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_what_had_a_receipt_is_there_and_everybody_is_told_once(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died;)
        {
            died = await DieAtAsync(deaths + 1, moment);
            if (died) deaths++;
        }

        deaths.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("TB-2026-000123", 2026, 123)]
    [InlineData("tb 2026 123", 2026, 123)]
    [InlineData(" TB.2026.7 ", 2026, 7)]
    public void A_number_is_read_as_people_write_it(string written, int year, int number) => ReportNumbers.Read(written).ShouldBe((year, number));

    [Theory]
    [InlineData("TB-2026-0")]
    [InlineData("TB-26-1")]
    [InlineData("TB-2026-12345678901")]
    [InlineData("2026-000123")]
    [InlineData("")]
    public void What_is_no_number_is_none(string written) => ReportNumbers.Read(written).ShouldBeNull();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Dictionary<string, FieldValue> Meeting(DateOnly day, string host = "Giám đốc") => new()
    {
        ["meeting"] = new FieldValue.Words("Giao ban"),
        ["day"] = new FieldValue.Day(day),
        ["host"] = new FieldValue.Words(host),
        ["invited"] = new FieldValue.Somebody("manager", "Trần Văn Hậu"),
        ["sent-by"] = new FieldValue.Somebody("manager", "Trần Văn Hậu"),
        ["permission"] = new FieldValue.Option("granted"),
    };

    private static async Task<ReportHead> FileMeetingAsync(ReportBench bench, DateOnly day) =>
        (await bench.Desk.FileAsync(new NewReport { ActId = "meeting", Form = ShippedForms.Of("hop-thay"), Values = Meeting(day), Asking = ReportBench.As("staff"), Now = ReportBench.Now }, Cancellation)).ShouldBeOfType<FileOutcome.Filed>().Head;

    private static ValueTask<ReportOutcome> CorrectAsync(ReportBench bench, string id, int time) =>
        bench.Desk.CorrectAsync(id, (ShippedForms.Of("di-tre"), ReportBench.Late($"Kẹt phà {time}")), ReportBench.Act("staff", $"c-{time}"), Cancellation);

    private ReportBench Bench() => new(_folder, _clock, _store);

    private async Task PassAsync(ReportBench bench)
    {
        for (var step = 0; step < 30; step++)
        {
            _clock.Pass(TimeSpan.FromSeconds(30));
            await bench.WorkAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(ReportBench bench, string id) =>
        [.. (await bench.Get<IDeliveries>().OfSourceAsync($"report.{id}", Cancellation).ToListAsync(Cancellation)).Select(delivery => $"{delivery.Id.Recipient} {delivery.Id.Occurrence}").Order(StringComparer.Ordinal)];

    private async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{write}")).FullName);
        var mortal = new FaultingTableStore(store, write, moment);
        var receipts = new Dictionary<string, string>();
        var closed = false;
        using (var dying = new ReportBench(folder, clock, mortal))
        {
            try
            {
                foreach (var act in (string[])["one", "two"])
                {
                    var filed = await dying.FileAsync(act);
                    receipts[filed.Head.Id] = filed.Number;
                }

                closed = await dying.Desk.SayAsync(receipts.Keys.First(), (ReportNoteKind.Closing, "xong"), ReportBench.Act("manager", "close"), Cancellation) is ReportOutcome.Done;
            }
            catch (StorageException) when (mortal.Died)
            {
                // As the process does that is killed.
            }
        }

        using var next = new ReportBench(folder, clock, store);
        for (var step = 0; step < 30; step++)
        {
            clock.Pass(TimeSpan.FromSeconds(30));
            await next.WorkAsync();
        }

        var context = $"died at write {write}, {moment}";
        var mine = await next.Desk.MineAsync("staff", Cancellation);
        foreach (var (id, number) in receipts) (await next.Desk.NumberAsync(mine.Single(head => head.Id == id), Cancellation)).ShouldBe(number, context);
        var numbers = new List<string>();
        foreach (var head in mine)
        {
            numbers.Add((await next.Desk.NumberAsync(head, Cancellation)).ShouldNotBeNull(context));
            var told = await ToldAsync(next, head.Id);
            told.ShouldContain("manager filed-1", context);
            told.Contains("staff closed-1").ShouldBe(head.State == ReportState.Closed, context);
        }

        numbers.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, mine.Count).Select(number => $"TB-2026-{number:D6}"), context);
        if (closed) mine.ShouldContain(head => head.State == ReportState.Closed, context);
        return mortal.Died;
    }
}
