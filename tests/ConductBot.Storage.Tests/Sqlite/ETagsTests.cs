using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Tests.Sqlite;

public sealed class ETagsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");
    private readonly SqliteDatabase _database;

    public ETagsTests() => _database = new SqliteDatabase(new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, "conductbot.db") });

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_block_whose_transaction_was_undone_is_used_by_nobody_twice()
    {
        using var here = _database.Connect();
        using var there = _database.Connect();
        var (mine, theirs) = (new ETags(here), new ETags(there));
        here.Execute("BEGIN IMMEDIATE");
        mine.Next();
        here.Execute("ROLLBACK");
        mine.RolledBack();

        var given = new List<long>();
        foreach (var (session, etags) in ((SqliteSession, ETags)[])[(there, theirs), (here, mine), (there, theirs)])
        {
            session.Execute("BEGIN IMMEDIATE");
            given.AddRange(Enumerable.Range(0, 1500).Select(_ => etags.Next()));
            session.Execute("COMMIT");
            etags.Committed();
        }

        given.Distinct().Count().ShouldBe(4500);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("017", -1)]
    [InlineData(" 17", -1)]
    [InlineData("+17", -1)]
    [InlineData("0", -1)]
    [InlineData("", -1)]
    [InlineData("x", -1)]
    public void Only_an_etag_as_it_was_given_is_one(string etag, long number) => ETags.Parse(etag).ShouldBe(number);
}
