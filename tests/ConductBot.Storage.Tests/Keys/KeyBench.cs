using ConductBot.Shared;
using ConductBot.Storage.Keys;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;
using ConductBot.Storage.Tests.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Storage.Tests.Keys;

/// <summary>A store whose protector changes from one opening to the next.</summary>
internal sealed class KeyBench : IDisposable
{
    public static readonly RecordKind<Note> Notes = new("notes", "note", NoteJson.Default.Note);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conductbot-keys-");

    public string Folder => _folder.FullName;

    public string KeyFolder => Path.Combine(Folder, "keys");

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 1, 14, 8, 0, 0, TimeSpan.Zero));

    public List<string> Lines { get; } = [];

    public IEnumerable<string> KeyFiles => Directory.GetFiles(KeyFolder, "key-*.xml").Select(file => Path.GetFileName(file)!);

    public KeyCertificate Certificate(DateTimeOffset? from = null, DateTimeOffset? until = null) => new(Folder, from, until);

    public static KeyOptions By(KeyCertificate certificate) => new() { Certificate = certificate.Path, CertificatePassword = KeyCertificate.Password };

    /// <summary>Opens it as a process does. Null: without a protector.</summary>
    public ServiceProvider Open(KeyOptions? keys = null, KeyDemand demand = KeyDemand.Free) => Open(KeyProtection.Open(keys ?? new KeyOptions(), demand));

    public ServiceProvider Open(KeyProtection protection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DatabasePath"] = Path.Combine(Folder, "data", "conductbot.db"), ["KeyFolder"] = KeyFolder }).Build();
        return new ServiceCollection().AddLogging(logging => logging.AddProvider(new LineLogs(Lines))).AddSingleton<TimeProvider>(Time).AddConductBotStorage(configuration).AddKeyProtection(protection).BuildServiceProvider();
    }

    public static async Task StartAsync(ServiceProvider services)
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(TestContext.Current.CancellationToken);
    }

    public static async Task WriteAsync(ServiceProvider services, string row) =>
        (await services.GetRequiredService<RecordStore>().WriteAsync(new RecordBatch("notes", "p").Insert(Notes, row, new Note("đi trễ", 30)), TestContext.Current.CancellationToken)).ShouldBeOfType<WriteOutcome.Written>();

    public static async Task<string?> ReadAsync(ServiceProvider services, string row) =>
        (await services.GetRequiredService<RecordStore>().ReadAsync(Notes, "p", row, TestContext.Current.CancellationToken))?.Value.Text;

    public static async Task<List<RewrapStep>> RewrapAsync(ServiceProvider services, int steps = int.MaxValue)
    {
        var done = new List<RewrapStep>();
        if (steps == 0) return done;
        await foreach (var step in services.GetRequiredService<KeyKeeper>().RewrapAsync(services.GetRequiredService<KeyProtection>(), TestContext.Current.CancellationToken))
        {
            done.Add(step);
            if (done.Count == steps) break;
        }

        return done;
    }

    public static byte[] Secret(ServiceProvider services, string name) => services.GetRequiredService<FolderSecrets>().Get(name);

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class LineLogs(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
