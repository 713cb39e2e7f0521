using System.Text;

namespace ConductBot.Storage.Tests.Contract;

/// <summary>
/// What every engine must do. An engine's suite derives from this, opens its store, and adds only what is its own. Each test takes a table name
/// of its own, so a suite may run on one long-lived store.
/// </summary>
public abstract partial class TableStoreContract : IAsyncLifetime
{
    /// <summary>The store under test.</summary>
    protected abstract ITableStore Store { get; }

    /// <summary>The same store's scan.</summary>
    protected abstract ITableScan Scan { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>This test's own table.</summary>
    protected string Table { get; } = NewTable();

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Closes the store and opens it again, as a restart does.</summary>
    protected abstract Task RestartAsync();

    protected static string NewTable() => $"t{Guid.NewGuid():N}";

    protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte> payload) => Encoding.UTF8.GetString(payload.Span);

    protected static RowWrite Insert(string row, string payload = "x") => new RowWrite.Insert(row, 1, Bytes(payload));

    protected ValueTask<WriteOutcome> WriteAsync(params RowWrite[] writes) => WriteToAsync("p", writes);

    protected ValueTask<WriteOutcome> WriteToAsync(string partition, params RowWrite[] writes) => Store.WriteAsync(new WriteBatch(Table, partition, writes), Stop);

    protected async Task<IReadOnlyList<string?>> WrittenAsync(params RowWrite[] writes) =>
        (await WriteAsync(writes)).ShouldBeOfType<WriteOutcome.Written>().ETags;

    protected ValueTask<StoredRow?> ReadAsync(string row) => Store.ReadAsync(new RowAddress(Table, "p", row), Stop);

    protected async Task<string?> PayloadAsync(string row) => await ReadAsync(row) is { } stored ? Text(stored.Payload) : null;

    protected async Task<List<StoredRow>> RangeAsync(RowRange range)
    {
        var rows = new List<StoredRow>();
        while (true)
        {
            var page = await Store.ReadRangeAsync(range, Stop);
            page.Rows.Count.ShouldBeLessThanOrEqualTo(range.PageRows);
            rows.AddRange(page.Rows);
            if (page.Continuation is null) return rows;

            page.Continuation.ShouldNotBe(range.Continuation, "the page did not go on");
            range = range with { Continuation = page.Continuation };
        }
    }

    protected async Task<List<StoredRow>> ScanAsync(string table, int pageRows)
    {
        var rows = new List<StoredRow>();
        for (string? continuation = null; ;)
        {
            var page = await Scan.ScanAsync(table, continuation, pageRows, Stop);
            page.Rows.Count.ShouldBeLessThanOrEqualTo(pageRows);
            rows.AddRange(page.Rows);
            if (page.Continuation is null) return rows;

            page.Continuation.ShouldNotBe(continuation, "the page did not go on");
            continuation = page.Continuation;
        }
    }
}
