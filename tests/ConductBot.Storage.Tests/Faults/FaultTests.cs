using System.Security.Cryptography;
using ConductBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Tests.Faults;

/// <summary>Each fault is a clear message, proved to be the real thing, and leaves every byte as it was.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "conductbot.db");

    private StorageOptions Options => new() { DatabasePath = Database, BusyTimeout = TimeSpan.FromMilliseconds(200) };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_writer_that_holds_the_file_longer_than_the_timeout_is_Busy_and_nothing_is_written()
    {
        await using var store = new SqliteTableStore(Options);
        await WriteAsync(store, "before");
        using var holder = Child.Start("hold", Database);
        (await holder.LineAsync()).ShouldBe("held");

        var refused = await Should.ThrowAsync<StorageException>(() => WriteAsync(store, "during"));

        refused.Fault.ShouldBe(StorageFault.Busy);
        refused.Message.ShouldContain(Database);
        refused.Message.ShouldContain("longer than Storage:BusyTimeout (0.2 s). Nothing was written.");
        (await RowsAsync(store)).ShouldBe(["before"], "readers go on beside a writer");
        await holder.ReleaseAsync();
        await WriteAsync(store, "after");
        (await RowsAsync(store)).ShouldBe(["after", "before"]);
    }

    [Fact]
    public async Task A_program_that_seized_the_whole_file_is_Busy_when_the_store_opens()
    {
        await FilledAsync();
        using var holder = Child.Start("seize", Database);
        (await holder.LineAsync()).ShouldBe("held");

        Should.Throw<StorageException>(() => new SqliteTableStore(Options)).Fault.ShouldBe(StorageFault.Busy);

        await holder.ReleaseAsync();
        await using var store = new SqliteTableStore(Options);
        (await RowsAsync(store)).ShouldBe(["row"]);
    }

    [Fact]
    public async Task A_read_only_disk_is_ReadOnly()
    {
        await FilledAsync();
        var before = Fingerprint();
        using var child = Child.StartMounted("mount --bind \"$1\" \"$1\"; mount -o remount,ro,bind \"$1\"", "open", Database);

        var said = await child.LinesAsync();

        said[0].ShouldStartWith("plain refused", customMessage: "the disk was not read-only");
        said[1].ShouldStartWith("fault ReadOnly");
        said[1].ShouldContain(Database);
        said[1].ShouldContain("Grant write access to the file and its folder");
        Fingerprint().ShouldBe(before);
    }

    [Fact]
    public async Task A_read_only_folder_without_a_database_is_ReadOnly()
    {
        using var child = Child.StartMounted("mount --bind \"$1\" \"$1\"; mount -o remount,ro,bind \"$1\"", "open", Database);

        var said = await child.LinesAsync();

        said[0].ShouldStartWith("plain refused", customMessage: "the disk was not read-only");
        said[1].ShouldStartWith("fault ReadOnly");
        _folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_Full_keeps_what_was_answered_and_goes_on_when_there_is_space()
    {
        using var child = Child.StartMounted("mount -t tmpfs -o size=2m tmpfs \"$1\"", "fill", Database);

        var said = await child.LinesAsync();

        said[0].ShouldStartWith("fault Full No space is left for the database");
        said[0].ShouldContain("what was stored before is untouched");
        said[1].ShouldStartWith("plain refused", customMessage: "the disk was not full");
        var answered = int.Parse(said[2].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        answered.ShouldBeGreaterThan(10);
        said[2].ShouldBe($"answered {answered} found {answered}");
        said[3].ShouldBe($"afterwards Written found {answered + 1}");
    }

    [Theory]
    [InlineData("Chỉ thị 10/CT-CTUBND: a text file, much longer than a header would be.", "it is no SQLite file")]
    [InlineData("short", "it is no SQLite file")]
    [InlineData("", "it is empty")]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(string content, string why)
    {
        File.WriteAllText(Database, content);

        var refused = Should.Throw<StorageException>(() => new SqliteTableStore(Options));

        refused.Fault.ShouldBe(StorageFault.NotADatabase);
        refused.Message.ShouldContain($"The file {Database} is no ConductBot database: {why}. It was left as it is.");
        File.ReadAllText(Database).ShouldBe(content);
        _folder.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Execute(Database, SqliteOpenMode.ReadWriteCreate, "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
        var before = Fingerprint();

        var refused = Should.Throw<StorageException>(() => new SqliteTableStore(Options));

        refused.Fault.ShouldBe(StorageFault.NotADatabase);
        refused.Message.ShouldContain("it is a database of another program");
        Fingerprint().ShouldBe(before);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_as_it_is()
    {
        await FilledAsync();
        Execute(Database, SqliteOpenMode.ReadWrite, "PRAGMA user_version=2");
        var before = Fingerprint();

        var refused = Should.Throw<StorageException>(() => new SqliteTableStore(Options));

        refused.Fault.ShouldBe(StorageFault.NewerSchema);
        refused.Message.ShouldContain("schema version 2; this program knows versions up to 1");
        Fingerprint().ShouldBe(before);
    }

    [Fact]
    public async Task A_damaged_page_is_NotADatabase_and_left_as_it_is()
    {
        await FilledAsync(rows: 50);
        await using (var file = File.OpenWrite(Database))
        {
            var garbage = new byte[20 * 4096];
            new Random(5).NextBytes(garbage);
            file.Position = 4 * 4096;
            file.Write(garbage);
        }

        var before = Fingerprint();
        await using (var store = new SqliteTableStore(Options))
        {
            var refused = await Should.ThrowAsync<StorageException>(() => RowsAsync(store));
            refused.Fault.ShouldBe(StorageFault.NotADatabase);
            refused.Message.ShouldContain("is damaged");
            refused.Message.ShouldContain("restore a backup");
        }

        Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_a_clear_message()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "x");

        var refused = Should.Throw<StorageException>(() => new SqliteTableStore(new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, "file", "conductbot.db") }));

        refused.Fault.ShouldBe(StorageFault.Unavailable);
        refused.Message.ShouldContain("can't be created");
    }

    private static async Task WriteAsync(SqliteTableStore store, string row) =>
        (await store.WriteAsync(new WriteBatch("rows", "p", [new RowWrite.Insert(row, 1, new byte[2000])]), Stop)).ShouldBeOfType<WriteOutcome.Written>();

    private static async Task<IEnumerable<string>> RowsAsync(SqliteTableStore store) =>
        (await store.ReadRangeAsync(new RowRange("rows", "p"), Stop)).Rows.Select(row => row.Row);

    private static void Execute(string path, SqliteOpenMode mode, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task FilledAsync(int rows = 1)
    {
        await using var store = new SqliteTableStore(Options);
        await WriteAsync(store, "row");
        for (var i = 1; i < rows; i++) await WriteAsync(store, $"row{i}");
    }

    private IEnumerable<string> Fingerprint() =>
        _folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))}").ToArray();
}
