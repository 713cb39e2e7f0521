using System.Text;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Options => new() { DatabasePath = Path.Combine(_folder.FullName, "deep", "er", "conductbot.db"), BusyTimeout = TimeSpan.FromSeconds(7) };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "7000")]
    [InlineData("auto_vacuum", "2")]
    [InlineData("temp_store", "2")]
    [InlineData("trusted_schema", "0")]
    [InlineData("cell_size_check", "1")]
    [InlineData("application_id", "1130644084")]
    [InlineData("user_version", "1")]
    public void Every_connection_runs_with_the_settings_of_the_design(string pragma, string expected)
    {
        var database = new SqliteDatabase(Options);
        using var first = database.Connect();
        using var second = database.Connect();

        first.ScalarText($"PRAGMA {pragma}").ShouldBe(expected);
        second.ScalarText($"PRAGMA {pragma}").ShouldBe(expected);
    }

    [Fact]
    public void The_file_is_for_its_owner_only()
    {
        var database = new SqliteDatabase(Options);
        using var session = database.Connect();
        session.Execute("UPDATE counters SET value = value");

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.Path)!)) new FileInfo(file).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Many_that_start_at_once_share_one_database_and_leave_no_draft()
    {
        for (var round = 0; round < 5; round++)
        {
            var options = new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, $"round{round}", "conductbot.db") };
            var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new SqliteTableStore(options), Stop)));
            await Task.WhenAll(stores.Select((store, i) => store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert($"r{i}", 1, new byte[10])]), Stop).AsTask()));

            (await stores[0].ReadRangeAsync(new RowRange("rows", "p"), Stop)).Rows.Count.ShouldBe(6);
            Directory.GetFiles(Path.GetDirectoryName(options.DatabasePath)!).ShouldAllBe(file => Path.GetFileName(file).StartsWith("conductbot.db", StringComparison.Ordinal) && !file.Contains(".new"));
            foreach (var store in stores) await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_stores_on_one_file_lose_no_increment_and_reuse_no_etag()
    {
        await using var first = new SqliteTableStore(Options);
        await using var second = new SqliteTableStore(Options);
        await first.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert("counter", 1, BitConverter.GetBytes(0))]), Stop);

        var etags = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => CountAsync(i % 2 == 0 ? first : second, 30), Stop)));

        var row = await first.ReadAsync(new RowAddress("rows", "p", "counter"), Stop);
        BitConverter.ToInt32(row!.Payload.Span).ShouldBe(180);
        etags.SelectMany(given => given).Distinct().Count().ShouldBe(180);
    }

    [Fact]
    public async Task A_purge_leaves_nothing_of_what_was_deleted_in_the_file_or_its_log()
    {
        await using var store = new SqliteTableStore(Options);
        var secret = "bí mật đã xoá"u8.ToArray();
        var payload = Enumerable.Repeat(secret, 200).SelectMany(bytes => bytes).ToArray();
        for (var i = 0; i < 300; i++) await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert($"r{i}", 1, payload)]), Stop);
        var full = (await store.PurgeAsync(Stop)).FileBytes;
        Contents().IndexOf(secret).ShouldBeGreaterThan(0);
        for (var i = 0; i < 300; i++)
        {
            var row = await store.ReadAsync(new RowAddress("rows", "p", $"r{i}"), Stop);
            await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Delete($"r{i}", row!.ETag)]), Stop);
        }

        var result = await store.PurgeAsync(Stop);

        result.FreedBytes.ShouldBeGreaterThan(300 * payload.Length / 2);
        result.FileBytes.ShouldBeLessThan(full / 10);
        new FileInfo(Options.DatabasePath + "-wal").Length.ShouldBe(0);
        new FileInfo(Options.DatabasePath).Length.ShouldBe(result.FileBytes);
        Contents().IndexOf(secret).ShouldBe(-1);
    }

    [Fact]
    public async Task After_a_rewrite_nothing_of_a_deleted_row_is_left_in_a_page_that_was_split()
    {
        await using var store = new SqliteTableStore(Options);
        var rows = Enumerable.Range(0, 1500).Select(at => (Key: $"r{at * 7919 % 1500:D4}", Words: System.Text.Encoding.ASCII.GetBytes($"[{at * 7919 % 1500:D4}:{new string('x', 20 + (at % 150))}]"))).ToArray();
        foreach (var (key, words) in rows) await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert(key, 1, words)]), Stop);
        var gone = rows.Where((_, at) => at % 2 == 0).ToArray();
        foreach (var (key, _) in gone) await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Delete(key, (await store.ReadAsync(new RowAddress("rows", "p", key), Stop))!.ETag)]), Stop);

        await store.RewriteAsync(Stop);

        gone.Count(row => Contents().IndexOf(row.Words) >= 0).ShouldBe(0);
        rows.Except(gone).Count(row => Contents().IndexOf(row.Words) >= 0).ShouldBe(rows.Length - gone.Length);
        (await store.ReadAsync(new RowAddress("rows", "p", rows[1].Key), Stop))!.Payload.ToArray().ShouldBe(rows[1].Words);
        await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert("after", 1, new byte[10])]), Stop);
    }

    [Fact]
    public async Task A_purge_beside_a_foreign_reader_is_Busy_and_says_to_purge_again()
    {
        var options = new StorageOptions { DatabasePath = Options.DatabasePath, BusyTimeout = TimeSpan.FromMilliseconds(100) };
        await using var store = new SqliteTableStore(options);
        await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert("r", 1, new byte[10])]), Stop);
        using var foreign = new SqliteDatabase(options).Connect();
        foreign.Execute("BEGIN");
        foreign.Scalar("SELECT count(*) FROM rows");

        var refused = await Should.ThrowAsync<StorageException>(async () => await store.PurgeAsync(Stop));

        refused.Fault.ShouldBe(StorageFault.Busy);
        foreign.Execute("COMMIT");
        (await store.PurgeAsync(Stop)).FileBytes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_page_that_has_a_next_one_holds_no_lock_meanwhile()
    {
        await using var store = new SqliteTableStore(Options);
        await store.WriteAsync(new WriteBatch("rows", "p", [.. Enumerable.Range(0, 9).Select(i => new RowWrite.Insert($"r{i}", 1, new byte[10]))]), Stop);
        var page = await store.ReadRangeAsync(new RowRange("rows", "p", PageRows: 2), Stop);
        var scanned = await store.ScanAsync("rows", null, 2, Stop);

        await store.PurgeAsync(Stop);

        (page.Continuation, scanned.Continuation).ShouldBe(("r1", "p r1"));
        new FileInfo(Options.DatabasePath + "-wal").Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_writes_nothing_and_the_others_go_on()
    {
        await using var store = new SqliteTableStore(Options);
        using var foreign = new SqliteDatabase(Options).Connect();
        foreign.Execute("BEGIN IMMEDIATE");
        var taken = store.WriteAsync(Insert("taken"), Stop).AsTask();
        while (store.Waiting > 0) await Task.Yield();
        using var cancelling = new CancellationTokenSource();
        var cancelled = store.WriteAsync(Insert("cancelled"), cancelling.Token).AsTask();
        var waiting = store.WriteAsync(Insert("waiting"), Stop).AsTask();

        await cancelling.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
        taken.IsCompleted.ShouldBeFalse("nothing is answered before its commit");
        foreign.Execute("COMMIT");
        await taken;
        await waiting;
        (await store.ReadRangeAsync(new RowRange("rows", "p"), Stop)).Rows.Select(row => row.Row).ShouldBe(["taken", "waiting"]);
    }

    [Fact]
    public async Task What_waits_when_the_store_closes_is_written_and_later_calls_are_refused()
    {
        var store = new SqliteTableStore(Options);
        var writes = Enumerable.Range(0, 200).Select(i => store.WriteAsync(Insert($"r{i}"), Stop).AsTask()).ToArray();

        await store.DisposeAsync();

        (await Task.WhenAll(writes)).ShouldAllBe(outcome => outcome is WriteOutcome.Written);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.WriteAsync(Insert("late"), Stop));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.ReadAsync(new RowAddress("rows", "p", "r1"), Stop));
        await using var again = new SqliteTableStore(Options);
        (await again.ReadRangeAsync(new RowRange("rows", "p", PageRows: 1000), Stop)).Rows.Count.ShouldBe(200);
    }

    private static WriteBatch Insert(string row) => new("rows", "p", [new RowWrite.Insert(row, 1, Encoding.UTF8.GetBytes(row))]);

    private static async Task<List<string>> CountAsync(SqliteTableStore store, int times)
    {
        var etags = new List<string>();
        while (etags.Count < times)
        {
            var row = (await store.ReadAsync(new RowAddress("rows", "p", "counter"), Stop))!;
            var next = BitConverter.GetBytes(BitConverter.ToInt32(row.Payload.Span) + 1);
            if (await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Replace("counter", row.ETag, 1, next)]), Stop) is WriteOutcome.Written written) etags.Add(written.ETags[0]!);
        }

        return etags;
    }

    private ReadOnlySpan<byte> Contents()
    {
        using var all = new MemoryStream();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(Options.DatabasePath)!))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.CopyTo(all);
        }

        return all.ToArray();
    }
}
