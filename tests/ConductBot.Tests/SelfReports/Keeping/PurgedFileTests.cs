using ConductBot.SelfReports;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Tests.Timers;

namespace ConductBot.Tests.SelfReports.Keeping;

/// <summary>What a purge leaves in the engine's own files: the sealed bytes of keys and contents, as they stood in rows, are looked for in every file, with the program still running.</summary>
public sealed class PurgedFileTests : IDisposable
{
    private const int Reports = 120;
    private const int PieceBytes = 24;
    private readonly string _folder = Directory.CreateTempSubdirectory("conductbot-").FullName;
    private readonly TestClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_a_sealed_piece_nor_the_key_of_a_purged_report_is_found_in_any_file()
    {
        using var bench = new ReportBench(_folder, _clock);
        var (sealedRows, keys) = (new Dictionary<string, List<byte[]>>(), new Dictionary<string, List<byte[]>>());
        for (var at = 0; at < Reports; at++)
        {
            // Of many lengths, corrected and asked about in turns, so that pages fill, split and are reused.
            var id = (await bench.FileAsync($"act-{at}", reason: $"Kẹt phà {at} {new string('x', at * 7 % 400)}")).Head.Id;
            await KeepRowsAsync(bench, id, sealedRows);
            keys[id] = [(await bench.Get<ITableStore>().ReadAsync(new RowAddress(ReportRows.Table, ReportRows.Of(id), ReportRows.Key), Cancellation))!.Payload.ToArray()[^80..]];
            if (at % 3 == 0) await bench.Desk.SayAsync(id, (ReportNoteKind.Question, new string('q', 1500)), Act("manager", $"ask-{at}"), Cancellation);
            if (at > 10) await bench.Desk.CorrectAsync((await bench.Desk.NamedAsync($"TB-2026-{at - 9:D6}", Cancellation))!, (ShippedForms.Of("di-tre"), ReportBench.Late(new string('c', 400))), Act("staff", $"correct-{at}"), Cancellation);
        }

        foreach (var (id, rows) in sealedRows) await KeepRowsAsync(bench, id, sealedRows);
        var gone = sealedRows.Keys.Where((_, at) => at % 2 == 0).ToArray();
        foreach (var id in gone) await bench.Desk.SayAsync(id, (ReportNoteKind.Closing, "xong"), Act("manager", $"close-{id}"), Cancellation);
        foreach (var id in gone) await KeepRowsAsync(bench, id, sealedRows);
        Found(sealedRows, gone).ShouldBe(gone.Length);
        Found(keys, gone).ShouldBe(gone.Length);

        _clock.Pass(TimeSpan.FromDays(366));
        for (var step = 0; step < 4; step++)
        {
            await bench.WorkAsync();
            _clock.Pass(TimeSpan.FromSeconds(20));
        }

        // At once no key; after the night nothing at all.
        Found(keys, gone).ShouldBe(0);
        _clock.Pass(TimeSpan.FromDays(1));
        await bench.WorkAsync();
        Found(sealedRows, gone).ShouldBe(0);
        new FileInfo(Path.Combine(_folder, "reports.db-wal")).Length.ShouldBeLessThan(100_000);

        // What was kept is found, so that what was purged would be.
        Found(sealedRows, [.. sealedRows.Keys.Except(gone)]).ShouldBe(Reports - gone.Length);
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_from_every_file_within_seconds()
    {
        using var bench = new ReportBench(_folder, _clock);
        var sealedRows = new Dictionary<string, List<byte[]>>();
        var (gone, kept) = ((await bench.FileAsync("one")).Head.Id, (await bench.FileAsync("two")).Head.Id);
        foreach (var id in (string[])[gone, kept]) await KeepRowsAsync(bench, id, sealedRows);
        await bench.Desk.WithdrawAsync(gone, "", Act("staff", "withdraw"), Cancellation);
        _clock.Pass(TimeSpan.FromSeconds(10));
        await bench.WorkAsync();
        Found(sealedRows, [gone]).ShouldBe(0);
        Found(sealedRows, [kept]).ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportAct Act(string person, string act) => new(act, ReportBench.As(person), _clock.GetUtcNow());

    private static async Task KeepRowsAsync(ReportBench bench, string id, Dictionary<string, List<byte[]>> kept)
    {
        if (!kept.TryGetValue(id, out var rows)) kept[id] = rows = [];
        foreach (var row in (await bench.Get<ITableStore>().ReadRangeAsync(new RowRange(ReportRows.Table, ReportRows.Of(id)), Cancellation)).Rows.Where(row => row.Row is ReportRows.Key or ReportRows.Head || row.Row.Contains('!', StringComparison.Ordinal) && !row.Row.StartsWith("audit!", StringComparison.Ordinal)))
            rows.Add(row.Payload.ToArray());
    }

    // How many of the reports have a piece in some file: each piece of a row is as good as unique.
    private int Found(Dictionary<string, List<byte[]>> rows, IReadOnlyList<string> reports)
    {
        var wanted = new Dictionary<ulong, List<(string Report, byte[] Piece)>>();
        foreach (var (report, piece) in reports.SelectMany(report => rows[report].SelectMany(Pieces).Select(piece => (report, piece))))
        {
            var start = BitConverter.ToUInt64(piece);
            if (!wanted.TryGetValue(start, out var same)) wanted[start] = same = [];
            same.Add((report, piece));
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder, "reports.db*").Select(ReadOpen))
        {
            for (var at = 0; at + PieceBytes <= file.Length; at++)
            {
                if (wanted.TryGetValue(BitConverter.ToUInt64(file, at), out var starts)) found.UnionWith(starts.Where(one => file.AsSpan(at).StartsWith(one.Piece)).Select(one => one.Report));
            }
        }

        return found.Count;
    }

    private static IEnumerable<byte[]> Pieces(byte[] row)
    {
        for (var end = row.Length; end >= PieceBytes * 2; end -= PieceBytes) yield return row[(end - PieceBytes)..end];
    }

    private static byte[] ReadOpen(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
