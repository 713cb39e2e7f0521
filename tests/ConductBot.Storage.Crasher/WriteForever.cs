using System.Globalization;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Crasher;

/// <summary>
/// Four callers, each in its partition, write turn after turn: three rows in one batch, of sizes that make the log grow and be emptied. A turn's
/// number is told only after its commit was answered. Goes on from the last turn found; ends by being killed.
/// </summary>
internal static class WriteForever
{
    internal const int RowsATurn = 3;
    private const int Callers = 4;

    public static async Task<int> RunAsync(string database)
    {
        await using var store = new SqliteTableStore(new StorageOptions { DatabasePath = database, BusyTimeout = TimeSpan.FromSeconds(10) });
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => WriteAsync(store, caller))));
        return 0;
    }

    private static async Task WriteAsync(SqliteTableStore store, int caller)
    {
        var partition = string.Create(CultureInfo.InvariantCulture, $"caller{caller}");
        for (var turn = await NextTurnAsync(store, partition); ; turn++)
        {
            var payload = new byte[(turn % 7) * 2000];
            payload.AsSpan().Fill((byte)turn);
            var writes = new RowWrite[RowsATurn + 1];
            for (var i = 0; i < RowsATurn; i++) writes[i] = new RowWrite.Insert(StorageKey.Of("turn", StorageKey.Number(turn), StorageKey.Number(i)), 1, payload);
            writes[RowsATurn] = new RowWrite.Upsert("last", 1, BitConverter.GetBytes(turn));
            if (await store.WriteAsync(new WriteBatch("turns", partition, writes), CancellationToken.None) is not WriteOutcome.Written)
                throw new InvalidOperationException($"Turn {turn} of {partition} conflicted.");

            Say.Line(string.Create(CultureInfo.InvariantCulture, $"{caller} {turn}"));
        }
    }

    private static async Task<long> NextTurnAsync(SqliteTableStore store, string partition) =>
        await store.ReadAsync(new RowAddress("turns", partition, "last"), CancellationToken.None) is { } last ? BitConverter.ToInt64(last.Payload.Span) + 1 : 0;
}
