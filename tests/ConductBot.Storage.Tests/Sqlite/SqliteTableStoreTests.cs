using ConductBot.Storage.Sqlite;
using ConductBot.Storage.Tests.Contract;

namespace ConductBot.Storage.Tests.Sqlite;

/// <summary>The contract on the embedded engine.</summary>
public sealed class SqliteTableStoreTests : TableStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-");
    private SqliteTableStore? _store;

    protected override ITableStore Store => _store!;

    protected override ITableScan Scan => _store!;

    public override ValueTask InitializeAsync()
    {
        _store = Open();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override async Task RestartAsync()
    {
        await _store!.DisposeAsync();
        _store = Open();
    }

    private SqliteTableStore Open() => new(new StorageOptions { DatabasePath = Path.Combine(_folder.FullName, "conductbot.db") });
}
