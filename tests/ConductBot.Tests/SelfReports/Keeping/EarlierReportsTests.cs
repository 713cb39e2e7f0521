using ConductBot.Organization.Permissions;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Timers;
using ConductBot.Timers;

namespace ConductBot.Tests.SelfReports.Keeping;

/// <summary>Reports as an earlier program left them: without the timer of their end.</summary>
public sealed class EarlierReportsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_it_at_the_start_and_is_destroyed_when_its_time_is_over()
    {
        using var bench = new ReportBench(_folder, _clock, _store);
        var ids = new List<string>();
        for (var number = 0; number <= EarlierReports.AtOnce + 2; number++) ids.Add((await bench.FileAsync($"act-{number}")).Head.Id);
        await WorkAsync(bench);
        foreach (var timer in await TimersAsync(bench)) await bench.Get<TimerStore>().CancelAsync(timer, Cancellation);
        (await TimersAsync(bench)).ShouldBeEmpty();

        var earlier = bench.Get<EarlierReports>();
        await earlier.BeginAsync(Cancellation);
        await WorkAsync(bench);
        (await TimersAsync(bench)).Select(timer => timer.Key).ShouldBe(ids, ignoreOrder: true);

        // Once is enough, in every process after it.
        foreach (var timer in await TimersAsync(bench)) await bench.Get<TimerStore>().CancelAsync(timer, Cancellation);
        await bench.Get<EarlierReports>().BeginAsync(Cancellation);
        await WorkAsync(bench);
        (await TimersAsync(bench)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_whose_time_was_over_long_ago_goes_at_once_and_one_without_content_keeps_its_number()
    {
        using var bench = new ReportBench(_folder, _clock, _store);
        var filed = await bench.FileAsync("one");
        await WorkAsync(bench);
        foreach (var timer in await TimersAsync(bench)) await bench.Get<TimerStore>().CancelAsync(timer, Cancellation);
        _clock.Pass(TimeSpan.FromDays(KeepingRule.OpenDays + 400));
        await WorkAsync(bench);
        (await HeadAsync(bench, filed.Head.Id)).State.ShouldBe(ReportState.Filed);

        await bench.Get<EarlierReports>().BeginAsync(Cancellation);
        await WorkAsync(bench);
        (await HeadAsync(bench, filed.Head.Id)).State.ShouldBe(ReportState.Purged);
        (await bench.Desk.NumberAsync(filed.Head, Cancellation)).ShouldBe(filed.Number);
    }

    [Fact]
    public async Task Of_a_most_confidential_one_it_tells_the_month_and_not_the_id()
    {
        using var bench = new ReportBench(_folder, _clock, _store);
        var head = new ReportHead { Id = new string('a', 32), Form = "vi-pham", Reporter = "staff", Receiver = "inspector", Confidentiality = ReportConfidentiality.NamedReceiver, Filed = _clock.GetUtcNow(), KeptDays = 30 };
        var store = bench.Get<ReportStore>();
        await store.InsertAsync(head, new ReportContent(ShippedForms.Of("vi-pham").Title, "1", head.Filed, []), Cancellation);
        await store.GiveNumberAsync(head, Cancellation);
        foreach (var timer in await TimersAsync(bench)) await bench.Get<TimerStore>().CancelAsync(timer, Cancellation);

        await bench.Get<EarlierReports>().BeginAsync(Cancellation);
        await WorkAsync(bench);
        (await TimersAsync(bench)).ShouldHaveSingleItem().Key.ShouldBe(store.Names.Of(head));
        (await RecordsAsync(bench)).ShouldHaveSingleItem().Written.ShouldBe(KeepingRule.MonthOf(head.Filed));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // What is due, and what that leads to.
    private async Task WorkAsync(ReportBench bench)
    {
        for (var step = 0; step < 4; step++)
        {
            await bench.WorkAsync();
            _clock.Pass(TimeSpan.FromSeconds(20));
        }
    }

    private static async Task<ReportHead> HeadAsync(ReportBench bench, string id) => (await bench.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value;

    private static async Task<IReadOnlyList<DueTimer>> TimersAsync(ReportBench bench) => [.. (await RecordsAsync(bench)).Select(record => record.Timer)];

    private static async Task<IReadOnlyList<TimerRecord>> RecordsAsync(ReportBench bench)
    {
        var all = new List<TimerRecord>();
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            await foreach (var row in bench.Records.ReadAllAsync(TimerRows.TimerKind, TimerRows.TimerKind.WithPrefix(StorageShards.NameOf(shard), "due!"), Cancellation))
            {
                if (row.Value.Timer.Kind == KeepingTimer.KindName) all.Add(row.Value);
            }
        }

        return all;
    }
}
