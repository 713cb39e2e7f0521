using System.Globalization;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Crasher;

/// <summary>Writes rows until the disk is full, reads back what was answered, frees space and writes again.</summary>
internal static class FillDisk
{
    public static async Task<int> RunAsync(string database)
    {
        var folder = Path.GetDirectoryName(database)!;
        var ballast = Path.Combine(folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[512 * 1024]);
        await using var store = new SqliteTableStore(new StorageOptions { DatabasePath = database });
        var answered = await FillAsync(store);
        Say.PlainWrite(folder);
        var found = await CountAsync(store);
        Say.Line(string.Create(CultureInfo.InvariantCulture, $"answered {answered} found {found}"));

        File.Delete(ballast);
        File.Delete(Path.Combine(folder, "plain"));
        var outcome = await store.WriteAsync(Row(answered), CancellationToken.None);
        found = await CountAsync(store);
        Say.Line(string.Create(CultureInfo.InvariantCulture, $"afterwards {outcome.GetType().Name} found {found}"));
        return 0;
    }

    private static async Task<int> FillAsync(SqliteTableStore store)
    {
        for (var answered = 0; ; answered++)
        {
            try
            {
                await store.WriteAsync(Row(answered), CancellationToken.None);
            }
            catch (StorageException exception)
            {
                Say.Fault(exception);
                return answered;
            }
        }
    }

    private static WriteBatch Row(int number) => new("rows", "p", [new RowWrite.Insert(StorageKey.Number(number), 1, new byte[20_000])]);

    private static async Task<int> CountAsync(SqliteTableStore store)
    {
        var count = 0;
        for (string? continuation = null; ;)
        {
            var page = await store.ReadRangeAsync(new RowRange("rows", "p", Continuation: continuation), CancellationToken.None);
            count += page.Rows.Count;
            if ((continuation = page.Continuation) is null) return count;
        }
    }
}
