using System.Diagnostics;
using System.Security.Cryptography;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Benchmarks.Storage;

/// <summary>The embedded engine with the settings it runs with (WAL, synchronous=FULL, secure_delete), beside what the disk itself does.</summary>
internal sealed class StorageBenchmark : IBenchmark
{
    private const int PayloadBytes = 400;
    private static readonly TimeSpan Lap = TimeSpan.FromSeconds(3);
    private static readonly byte[] Payload = RandomNumberGenerator.GetBytes(PayloadBytes);

    public string Name => "storage";

    public string Description => "Commits, rows and ranges a second of the SQLite engine, beside the disk's own flushes a second.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName;
        try
        {
            var measures = new List<Measure> { Flushes(folder) };
            var options = new StorageOptions { DatabasePath = Path.Combine(folder, "conductbot.db"), KeyFolder = Path.Combine(folder, "keys") };
            await using (var store = new SqliteTableStore(options))
            {
                foreach (var callers in (int[])[1, 16, 64]) measures.Add(await CommitsAsync(store, callers, cancellationToken));
                measures.Add(await BatchesAsync(store, cancellationToken));
                measures.Add(await ReadsAsync(store, cancellationToken));
                measures.Add(await RangeAsync(store, cancellationToken));
                measures.AddRange(await SealingAsync(store, options, cancellationToken));
            }

            run.Report.Table(
                $"Storage, payloads of {PayloadBytes} bytes",
                ["what", "a second", "CPU µs each", "median ms", "p99 ms"],
                measures.Select(measure => measure.Columns()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Measure Flushes(string folder)
    {
        using var file = File.OpenHandle(Path.Combine(folder, "flush"), FileMode.CreateNew, FileAccess.Write);
        var block = new byte[8192];
        var offset = 0L;
        return Measure.Of("the disk: 8 KiB written and flushed", Lap, () =>
        {
            RandomAccess.Write(file, block, offset);
            RandomAccess.FlushToDisk(file);
            offset = (offset + block.Length) % (1024 * block.Length);
            return 1;
        });
    }

    private static Task<Measure> CommitsAsync(SqliteTableStore store, int callers, CancellationToken cancellationToken) =>
        Measure.OfAsync($"single-row commits, {callers} caller{(callers == 1 ? "" : "s")}", Lap, callers, async (caller, turn) =>
        {
            var partition = StorageKey.Of("conversation", StorageKey.Number(caller));
            var row = StorageKey.Of("c", StorageKey.Number(callers), StorageKey.Number(turn));
            await store.WriteAsync(new WriteBatch("commits", partition, [new RowWrite.Insert(row, 1, Payload)]), cancellationToken);
            return 1;
        });

    private static Task<Measure> BatchesAsync(SqliteTableStore store, CancellationToken cancellationToken) =>
        Measure.OfAsync("rows in batches of 100, 4 callers", Lap, 4, async (caller, turn) =>
        {
            var partition = StorageKey.Of("batch", StorageKey.Number(caller), StorageKey.Number(turn));
            var writes = new RowWrite[StorageLimits.BatchRows];
            for (var i = 0; i < writes.Length; i++) writes[i] = new RowWrite.Insert(StorageKey.Number(i), 1, Payload);
            await store.WriteAsync(new WriteBatch("batches", partition, writes), cancellationToken);
            return writes.Length;
        });

    private static Task<Measure> ReadsAsync(SqliteTableStore store, CancellationToken cancellationToken) =>
        Measure.OfAsync("reads of one row, 1 caller", Lap, 1, async (_, turn) =>
        {
            await store.ReadAsync(new RowAddress("batches", StorageKey.Of("batch", StorageKey.Number(0), StorageKey.Number(turn % 50)), StorageKey.Number(turn % 100)), cancellationToken);
            return 1;
        });

    private static Task<Measure> RangeAsync(SqliteTableStore store, CancellationToken cancellationToken)
    {
        string? continuation = null;
        return Measure.OfAsync("rows of a range in pages of 1,000, 1 caller", Lap, 1, async (_, _) =>
        {
            var page = await store.ReadRangeAsync(new RowRange("commits", StorageKey.Of("conversation", StorageKey.Number(0)), PageRows: 1000, Continuation: continuation), cancellationToken);
            continuation = page.Continuation;
            return page.Rows.Count;
        });
    }

    private static async Task<IReadOnlyList<Measure>> SealingAsync(SqliteTableStore store, StorageOptions options, CancellationToken cancellationToken)
    {
        using var roots = new RootKeys(options, []);
        using var ring = new DataKeyRing(store, roots, options, TimeProvider.System);
        var key = await ring.CurrentAsync(cancellationToken);
        var place = new PayloadPlace(new RowAddress("turns", StorageKey.Of("conversation", "19:abc"), StorageKey.Number(1)), "inbox", 1);
        var payload = key.Seal(place, Payload);
        return
        [
            Measure.Of("payloads sealed, 1 caller", Lap, () => key.Seal(place, Payload).Length > 0 ? 1 : 0),
            Measure.Of("payloads opened, 1 caller", Lap, () => key.Open(place, payload) is null ? throw new UnreachableException() : 1),
        ];
    }
}
