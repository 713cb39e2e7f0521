using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Shared;

/// <summary>
/// The real storage in a folder of its own, gone with the test. Any test project may link this file:
/// <c>&lt;Compile Include="../Shared/TemporaryStorage.cs" /&gt;</c>.
/// </summary>
internal sealed class TemporaryStorage : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly bool _ownsFolder;
    private ServiceProvider _services;

    public TemporaryStorage(TimeProvider? time = null)
        : this(Directory.CreateTempSubdirectory("conductbot-").FullName, time) => _ownsFolder = true;

    private TemporaryStorage(string folder, TimeProvider? time)
    {
        _time = time ?? TimeProvider.System;
        Folder = folder;
        _services = Open();
    }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "conductbot.db");

    public string KeyFolder => Path.Combine(Folder, "keys");

    public ITableStore Tables => _services.GetRequiredService<ITableStore>();

    public ITableScan Scan => _services.GetRequiredService<ITableScan>();

    public RecordStore Records => _services.GetRequiredService<RecordStore>();

    /// <summary>A second one on the same files, as another process has it. Dispose of it first.</summary>
    public TemporaryStorage Beside() => new(Folder, _time);

    /// <summary>Closes and opens again, as a restart does.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private ServiceProvider Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DatabasePath"] = DatabasePath,
            ["KeyFolder"] = KeyFolder,
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton(_time).AddConductBotStorage(configuration).BuildServiceProvider();
    }
}
