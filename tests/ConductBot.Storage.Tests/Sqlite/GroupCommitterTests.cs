using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Tests.Sqlite;

public sealed class GroupCommitterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");
    private readonly SqliteDatabase _database;

    public GroupCommitterTests() => _database = new SqliteDatabase(new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, "conductbot.db") });

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_several_write_at_once_is_all_there_with_an_outcome_each()
    {
        using var writer = new GroupCommitter(_database);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(part => Task.Run(async () =>
        {
            for (var row = 0; row < 20; row++) (await writer.WriteAsync([Inserting((part * 20) + row)], CancellationToken.None)).ShouldHaveSingleItem().ShouldBeOfType<WriteOutcome.Written>();
        })));

        Rows().ShouldBe(Enumerable.Range(0, 160));
    }

    [Fact]
    public async Task A_batch_whose_later_row_conflicts_leaves_nothing_and_those_around_it_stand_each_once()
    {
        using var writer = new GroupCommitter(_database);
        await writer.WriteAsync([Inserting(1)], CancellationToken.None);

        var outcomes = await writer.WriteAsync([Inserting(2), Inserting(3, 4, 1, 5), Inserting(1), Inserting(6), Inserting(2)], CancellationToken.None);

        outcomes[0].ShouldBeOfType<WriteOutcome.Written>();
        outcomes[1].ShouldBe(new WriteOutcome.Conflict(2, At(1), ConflictKind.AlreadyExists));
        outcomes[2].ShouldBe(new WriteOutcome.Conflict(0, At(1), ConflictKind.AlreadyExists));
        outcomes[3].ShouldBeOfType<WriteOutcome.Written>();
        outcomes[4].ShouldBe(new WriteOutcome.Conflict(0, At(2), ConflictKind.AlreadyExists));
        Rows().ShouldBe([1, 2, 6]);
    }

    [Fact]
    public async Task An_etag_that_was_given_out_before_a_conflict_undid_it_names_the_row_that_is_there()
    {
        using var writer = new GroupCommitter(_database);
        await writer.WriteAsync([Inserting(1)], CancellationToken.None);

        var outcomes = await writer.WriteAsync([Inserting(2), Inserting(3, 1)], CancellationToken.None);
        var etag = outcomes[0].ShouldBeOfType<WriteOutcome.Written>().ETags[0]!;

        (await writer.WriteAsync([new WriteBatch("rows", "partition", [new RowWrite.Delete(At(2), etag)])], CancellationToken.None)).ShouldHaveSingleItem().ShouldBeOfType<WriteOutcome.Written>();
        Rows().ShouldBe([1]);
    }

    private static WriteBatch Inserting(params int[] rows) => new("rows", "partition", [.. rows.Select(static row => new RowWrite.Insert(At(row), 1, new byte[] { (byte)row }))]);

    private static string At(int row) => StorageKey.Number(row);

    private IEnumerable<int> Rows()
    {
        using var reader = new SqliteReader(_database.Connect());
        return [.. reader.ReadRange(new RowRange("rows", "partition") { PageRows = 1_000 }).Rows.Select(static row => (int)row.Payload.Span[0])];
    }
}
