using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.Audit;

public sealed class AuditChainTests : IDisposable
{
    private const int Acts = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_done_stands_in_the_chain_in_order_under_a_pseudonym()
    {
        using var bench = await ActedAsync();
        var records = await bench.Chain.ReadAsync(1, Cancellation).ToListAsync(Cancellation);
        records.Select(record => record.Position).ShouldBe([1, 2, 3, 4, 5]);
        records.Select(record => record.Subject).ShouldBe(["act-0", "act-1", "act-2", "act-3", "act-4"], ignoreOrder: true);
        records.ShouldAllBe(record => record.Actor.StartsWith("p-") && !record.Actor.Contains("lan"));
        records.Select(record => record.Actor).Distinct().Count().ShouldBe(1);
        (await bench.Get<AuditPseudonyms>().PersonAsync(records[0].Actor, Cancellation)).ShouldBe("lan");
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_act_that_conflicts_leaves_no_intent_and_one_done_twice_is_recorded_once()
    {
        using var bench = await ActedAsync();
        (await bench.DoAsync("case", "act-0", "lan")).ShouldBeFalse();
        _clock.Pass(TimeSpan.FromSeconds(2));
        await bench.WorkAsync();
        (await bench.Chain.HeadAsync(Cancellation)).Position.ShouldBe(Acts);
    }

    [Fact]
    public async Task Who_is_erased_is_no_longer_known_and_the_chain_still_holds()
    {
        using var bench = await ActedAsync();
        var name = (await bench.Get<AuditPseudonyms>().FindAsync("lan", Cancellation)).ShouldNotBeNull();
        await bench.Get<AuditPseudonyms>().EraseAsync("lan", Cancellation);
        (await bench.Get<AuditPseudonyms>().PersonAsync(name, Cancellation)).ShouldBeNull();
        (await bench.Get<AuditPseudonyms>().OfAsync("lan", Cancellation)).ShouldNotBe(name);
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_record_is_named()
    {
        using var bench = await ActedAsync();
        var third = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(3), Cancellation))!;
        await WriteAsync(bench, batch => batch.Replace(AuditRows.RecordKind, third, third.Value with { Subject = "another" }));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Changed(3)]);
    }

    [Fact]
    public async Task A_record_whose_row_no_longer_opens_is_named()
    {
        using var bench = await ActedAsync();
        var row = (await _store.ReadAsync(new RowAddress(AuditRows.Table, AuditRows.Chain, AuditRows.Record(2)), Cancellation))!;
        var bent = row.Payload.ToArray();
        bent[^1] ^= 1;
        await _store.WriteAsync(new WriteBatch(AuditRows.Table, AuditRows.Chain, [new RowWrite.Replace(row.Row, row.ETag, row.SchemaVersion, bent)]), Cancellation);
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Changed(2)]);
    }

    [Fact]
    public async Task A_removed_record_is_named()
    {
        using var bench = await ActedAsync();
        var second = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(2), Cancellation))!;
        await WriteAsync(bench, batch => batch.Delete(second));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Removed(2)]);
    }

    [Fact]
    public async Task Two_records_that_changed_places_are_named()
    {
        using var bench = await ActedAsync();
        var second = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(2), Cancellation))!;
        var third = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(3), Cancellation))!;
        await WriteAsync(bench, batch => batch.Replace(AuditRows.RecordKind, second, third.Value).Replace(AuditRows.RecordKind, third, second.Value));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Reordered(2, 3), new AuditFinding.Reordered(3, 2)]);
    }

    [Fact]
    public async Task Records_cut_from_the_end_are_found_by_the_head_and_with_it_gone_by_the_anchor()
    {
        using var bench = await ActedAsync();
        await bench.Chain.AnchorAsync(Cancellation);
        var fifth = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(5), Cancellation))!;
        var fourth = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(4), Cancellation))!;
        await WriteAsync(bench, batch => batch.Delete(fifth));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldContain(new AuditFinding.Removed(5));

        var head = (await bench.Records.ReadAsync(AuditRows.HeadKind, AuditRows.Chain, AuditRows.Head, Cancellation))!;
        await WriteAsync(bench, batch => batch.Replace(AuditRows.HeadKind, head, new AuditHead(4, fourth.Value.Code)));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Cut(5, 5)]);
    }

    [Fact]
    public async Task A_head_that_is_behind_its_records_is_named()
    {
        using var bench = await ActedAsync();
        var fourth = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(4), Cancellation))!;
        var head = (await bench.Records.ReadAsync(AuditRows.HeadKind, AuditRows.Chain, AuditRows.Head, Cancellation))!;
        var behind = new AuditHead(4, fourth.Value.Code);
        await WriteAsync(bench, batch => batch.Replace(AuditRows.HeadKind, head, behind));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.WrongHead(behind)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("{\"position\":3}")]
    public async Task Whatever_stands_in_a_record_s_row_it_is_named_and_the_walk_goes_on(string payload)
    {
        using var bench = await ActedAsync();
        var row = (await _store.ReadAsync(new RowAddress(AuditRows.Table, AuditRows.Chain, AuditRows.Record(2)), Cancellation))!;
        await _store.WriteAsync(new WriteBatch(AuditRows.Table, AuditRows.Chain, [new RowWrite.Replace(row.Row, row.ETag, row.SchemaVersion, System.Text.Encoding.UTF8.GetBytes(payload))]), Cancellation);
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Changed(2)]);
    }

    [Fact]
    public async Task Another_kind_of_row_in_a_record_s_place_is_named()
    {
        using var bench = await ActedAsync();
        var second = (await bench.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(2), Cancellation))!;
        await WriteAsync(bench, batch => batch.Delete(second));
        await WriteAsync(bench, batch => batch.Insert(AuditRows.PlaceKind, AuditRows.Record(2), new AuditPlace(2)));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Changed(2)]);
    }

    [Fact]
    public async Task A_head_or_row_that_names_a_position_far_away_does_not_make_the_walk_endless()
    {
        using var bench = await ActedAsync();
        var head = (await bench.Records.ReadAsync(AuditRows.HeadKind, AuditRows.Chain, AuditRows.Head, Cancellation))!;
        var far = new AuditHead(long.MaxValue - 5, head.Value.Code);
        await WriteAsync(bench, batch => batch.Replace(AuditRows.HeadKind, head, far));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Cut(Acts + 1, far.Position)]);

        var planted = AuditRows.Record(long.MaxValue - 7);
        await WriteAsync(bench, batch => batch.Insert(AuditRows.PlaceKind, planted, new AuditPlace(1)));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Cut(Acts + 1, long.MaxValue - 8), new AuditFinding.Changed(long.MaxValue - 7), new AuditFinding.Removed(long.MaxValue - 6), new AuditFinding.Removed(long.MaxValue - 5)]);
    }

    [Theory]
    [InlineData("e!x")]
    [InlineData("e!3")]
    [InlineData("e!9999999999999999999")]
    public async Task A_row_that_is_no_record_is_named(string row)
    {
        using var bench = await ActedAsync();
        await WriteAsync(bench, batch => batch.Insert(AuditRows.PlaceKind, row, new AuditPlace(1)));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.Foreign(row)]);
    }

    [Fact]
    public async Task A_mark_planted_so_that_an_act_is_not_recorded_is_found()
    {
        using var bench = await ActedAsync();
        await WriteAsync(bench, batch => batch.Insert(AuditRows.PlaceKind, AuditRows.Place("act-6"), new AuditPlace(3)));
        (await bench.DoAsync("case", "act-6", "lan")).ShouldBeTrue();
        _clock.Pass(TimeSpan.FromSeconds(2));
        await bench.WorkAsync();
        (await bench.Chain.HeadAsync(Cancellation)).Position.ShouldBe(Acts, "the mark says that it stands there already");
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.WrongMark("i!act-6")]);
    }

    [Fact]
    public async Task A_mark_that_was_removed_is_found()
    {
        using var bench = await ActedAsync();
        var mark = (await bench.Records.ReadAsync(AuditRows.PlaceKind, AuditRows.Chain, AuditRows.Place("act-1"), Cancellation))!;
        await WriteAsync(bench, batch => batch.Delete(mark));
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldBe([new AuditFinding.NoMark(mark.Value.Position)]);
    }

    [Fact]
    public async Task What_is_appended_while_the_chain_is_verified_is_no_finding()
    {
        using var bench = await ActedAsync();
        var appended = 0;
        var verified = new List<AuditVerification>();
        await Task.WhenAll(
            Task.Run(async () =>
            {
                for (; appended < 60; appended++)
                {
                    await bench.DoAsync($"more-{appended}", $"more-{appended}", "lan");
                    await bench.Get<AuditAppender>().AppendAsync(AuditRows.Table, $"more-{appended}", Cancellation);
                }
            }, Cancellation),
            Task.Run(async () =>
            {
                for (var round = 0; round < 20; round++) verified.Add(await bench.Chain.VerifyAsync(Cancellation));
            }, Cancellation));
        verified.SelectMany(one => one.Findings).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chain_written_anew_with_the_key_is_found_by_the_anchor()
    {
        using var bench = await ActedAsync();
        var anchor = (await bench.Chain.AnchorAsync(Cancellation)).ShouldNotBeNull();
        var (seal, head) = (bench.Get<AuditSeal>(), AuditHead.Start);
        var batch = new RecordBatch(AuditRows.Table, AuditRows.Chain);
        for (var position = 1; position <= Acts; position++)
        {
            var forged = seal.Next(head, new AuditIntent($"forged-{position}", TestClock.Start, null, AuditAct.ReportRead, ""), "");
            batch.Upsert(AuditRows.RecordKind, AuditRows.Record(position), forged);
            head = new AuditHead(position, forged.Code);
        }

        await bench.Records.WriteAsync(batch.Upsert(AuditRows.HeadKind, AuditRows.Head, head), Cancellation);
        (await bench.Chain.VerifyAsync(Cancellation)).Findings.ShouldHaveSingleItem().ShouldBeOfType<AuditFinding.Rewritten>().Anchor.Head.ShouldBe(anchor.Head);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Whatever_write_the_process_dies_at_each_act_that_was_done_is_recorded_once(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died;)
        {
            died = await DieAtAsync(deaths + 1, moment);
            if (died) deaths++;
        }

        deaths.ShouldBeGreaterThan(2 * Acts);
    }

    [Fact]
    public async Task Two_processes_append_to_one_chain()
    {
        using var one = new AuditBench(_folder, _store, _clock);
        using var other = new AuditBench(_folder, _store, _clock);
        for (var act = 0; act < 20; act++) await (act % 2 == 0 ? one : other).DoAsync($"case-{act}", $"act-{act}", $"person-{act % 3}");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(act => Task.Run(async () => await (act % 2 == 0 ? one : other).Get<AuditAppender>().AppendAsync(AuditRows.Table, $"case-{act}", Cancellation), Cancellation)));
        (await one.Chain.HeadAsync(Cancellation)).Position.ShouldBe(20);
        (await other.Chain.VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chain_is_anchored_once_a_day()
    {
        using var bench = await ActedAsync();
        await bench.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<AuditStart>().Single().StartAsync(Cancellation);
        for (var day = 0; day < 3; day++)
        {
            _clock.Pass(TimeSpan.FromDays(1));
            await bench.WorkAsync();
        }

        var lines = await File.ReadAllLinesAsync(bench.Chain.AnchorFile, Cancellation);
        lines.Length.ShouldBe(3);
        lines.Select(AuditAnchor.Read).ShouldAllBe(anchor => anchor!.Head.Position == Acts);
    }

    [Fact]
    public void A_line_of_the_anchor_file_is_read_back_and_any_other_is_passed_over()
    {
        var anchor = new AuditAnchor(TestClock.Start, new AuditHead(7, new string('a', 64)));
        AuditAnchor.Read(anchor.ToString()).ShouldBe(anchor);
        foreach (var line in (string[])["", "2026-11-23", anchor.ToString()[..40], $"{anchor} more", anchor.ToString().Replace(" 7 ", " -7 ", StringComparison.Ordinal)]) AuditAnchor.Read(line).ShouldBeNull(line);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<AuditBench> ActedAsync()
    {
        var bench = new AuditBench(_folder, _store, _clock);
        for (var act = 0; act < Acts; act++) (await bench.DoAsync("case", $"act-{act}", "lan")).ShouldBeTrue();
        _clock.Pass(TimeSpan.FromSeconds(2));
        await bench.WorkAsync();
        return bench;
    }

    private static async Task WriteAsync(AuditBench bench, Action<RecordBatch> change)
    {
        var batch = new RecordBatch(AuditRows.Table, AuditRows.Chain);
        change(batch);
        (await bench.Records.WriteAsync(batch, Cancellation)).ShouldBeOfType<WriteOutcome.Written>();
    }

    private async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        var (clock, store, folder) = (new TestClock(), new MemoryTableStore(), Directory.CreateDirectory(Path.Combine(_folder, $"{moment}-{write}")).FullName);
        var mortal = new FaultingTableStore(store, write, moment);
        var done = new List<string>();
        using (var dying = new AuditBench(folder, mortal, clock))
        {
            try
            {
                for (var act = 0; act < Acts; act++)
                {
                    await dying.DoAsync($"case-{act % 2}", $"act-{act}", $"person-{act % 2}");
                }

                clock.Pass(TimeSpan.FromSeconds(2));
                await dying.WorkAsync();
            }
            catch (StorageException) when (mortal.Died)
            {
                // As the process does that is killed.
            }
        }

        using var next = new AuditBench(folder, store, clock);
        for (var act = 0; act < Acts; act++)
        {
            if (await next.Records.ReadAsync(AuditRows.PlaceKind, $"case-{act % 2}", StorageKey.Of("thing", $"act-{act}"), Cancellation) is not null) done.Add($"act-{act}");
        }

        // Long enough for the dead one's leases to run out, and for timers that found nothing to look again.
        for (var step = 0; step < 30; step++)
        {
            clock.Pass(TimeSpan.FromSeconds(30));
            await next.WorkAsync();
        }

        var context = $"died at write {write}, {moment}";
        (await next.Chain.ReadAsync(1, Cancellation).Select(record => record.Intent).ToListAsync(Cancellation)).ShouldBe(done, ignoreOrder: true, context);
        (await next.Chain.VerifyAsync(Cancellation)).Findings.ShouldBeEmpty(context);
        return mortal.Died;
    }
}
