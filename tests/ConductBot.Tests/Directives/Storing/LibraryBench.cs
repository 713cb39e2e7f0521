using ConductBot.Directives;
using ConductBot.Directives.Importing;
using ConductBot.Directives.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Directives.Storing;

/// <summary>A library over a database of its own; a second one over the same file is another process as far as the library can tell.</summary>
internal sealed class LibraryBench : IAsyncDisposable
{
    private static readonly LibraryCopy WithoutQuestions = new();

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    static LibraryBench() => AppDomain.CurrentDomain.ProcessExit += (_, _) => WithoutQuestions.Dispose();

    public LibraryBench(string? library = null, LibraryBench? beside = null)
    {
        _ownsFolder = beside is null;
        _folder = beside?._folder ?? System.IO.Directory.CreateTempSubdirectory("conductbot-library-").FullName;
        Time = new ManualTime(ShippedTexts.Published);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DatabasePath"] = Path.Combine(_folder, "test.db"),
            ["Storage:KeyFolder"] = Path.Combine(_folder, "keys"),
            ["Directives:LibraryFolder"] = library ?? WithoutQuestions.Folder,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddProvider(Logged));
        services.AddConductBotStorage(configuration.GetSection(StorageOptions.Section));
        services.AddDirectives(configuration.GetSection(DirectivesOptions.Section));
        services.AddDirectiveWatcher();
        _services = services.BuildServiceProvider();
    }

    public ManualTime Time { get; }

    public LogLines Logged { get; } = new();

    public DirectiveStore Store => _services.GetRequiredService<DirectiveStore>();

    public DirectiveImport Import => _services.GetRequiredService<DirectiveImport>();

    public NoteStore Notes => _services.GetRequiredService<NoteStore>();

    public LibraryStart Start => _services.GetRequiredService<LibraryStart>();

    public DirectiveLibrary Library => _services.GetRequiredService<DirectiveLibrary>();

    public LibrarySnapshot Current => Library.Current;

    public RecordStore Records => _services.GetRequiredService<RecordStore>();

    public LibraryWatcher Watcher => _services.GetServices<IHostedService>().OfType<LibraryWatcher>().Single();

    public async Task<LibraryBench> OpenAsync()
    {
        await Start.OpenAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder) System.IO.Directory.Delete(_folder, recursive: true);
    }
}
