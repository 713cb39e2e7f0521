using System.Diagnostics;
using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Tests.Sqlite;

public sealed class LogCheckpointTests : IDisposable
{
    private const int LogBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");
    private readonly SqliteDatabase _database;

    public LogCheckpointTests() => _database = new SqliteDatabase(new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, "conductbot.db") });

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_log_is_brought_into_the_file_and_begun_anew_while_the_writer_goes_on()
    {
        using var writer = new GroupCommitter(_database, LogBytes);
        await WriteAsync(writer, 0);
        var first = BeginningOfLog();

        var written = 1;
        for (var began = Stopwatch.GetTimestamp(); BeginningOfLog().SequenceEqual(first); written++)
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience, "the log was not begun anew");
            await WriteAsync(writer, written);
        }

        using var reader = new SqliteReader(_database.Connect());
        for (var row = 0; row < written; row++) reader.Read(At(row))!.Payload.Span[0].ShouldBe((byte)row);
    }

    private static async Task WriteAsync(GroupCommitter writer, int row)
    {
        var payload = new byte[16 * 1024];
        payload[0] = (byte)row;
        (await writer.WriteAsync([new WriteBatch("rows", "partition", [new RowWrite.Insert(At(row).Row, 1, payload)])], CancellationToken.None)).ShouldHaveSingleItem().ShouldBeOfType<WriteOutcome.Written>();
    }

    private static RowAddress At(int row) => new("rows", "partition", StorageKey.Number(row));

    // The log's salts, which change when it is begun anew.
    private byte[] BeginningOfLog()
    {
        using var log = new FileStream(_database.Path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[32];
        log.ReadExactly(header);
        return header[16..24];
    }
}
