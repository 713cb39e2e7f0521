using System.Collections.Concurrent;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Timers;

/// <summary>One process that works on timers, step by step. Two over one store are two processes.</summary>
internal sealed class Worker : IDisposable
{
    private readonly ServiceProvider _services;

    public Worker(ITableStore store, TimeProvider time, ConcurrentDictionary<string, int>? effects = null, params ITimerHandler[] others)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Storage:DatabasePath", (string?)Path.Combine(Path.GetTempPath(), "unused.db"))]).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Lines).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(time)
            .AddSingleton(store)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddTimers(configuration.GetSection("Timers"))
            .AddTimerWorker()
            .AddSingleton(provider => new Ledger(provider.GetRequiredService<RecordStore>(), effects ?? new ConcurrentDictionary<string, int>()))
            .AddSingleton<ITimerHandler>(provider => provider.GetRequiredService<Ledger>());
        foreach (var handler in others) services.AddSingleton(handler);
        _services = services.BuildServiceProvider();
    }

    public LogLines Lines { get; } = new();

    public ShardLeases Leases => _services.GetRequiredService<ShardLeases>();

    public ShardRunner Runner => _services.GetRequiredService<ShardRunner>();

    public TimerStore Timers => _services.GetRequiredService<TimerStore>();

    public RecordStore Records => _services.GetRequiredService<RecordStore>();

    public TimerMetrics Metrics => _services.GetRequiredService<TimerMetrics>();

    public Ledger Ledger => _services.GetRequiredService<Ledger>();

    public Task WriteAsync(string key, DateTimeOffset due) => Ledger.WriteAsync(Timers, Records, Ledger.Timer(key, due));

    /// <summary>A round of leases, and everything that is due in what it holds.</summary>
    public async Task<int> WorkAsync()
    {
        await RoundAsync();
        return await DrainAsync();
    }

    public async Task RoundAsync() => await Leases.ReleaseAsync(await Leases.RoundAsync(CancellationToken.None), CancellationToken.None);

    public async Task<int> DrainAsync()
    {
        var fired = 0;
        foreach (var hold in Leases.Held.OrderBy(hold => hold.Shard)) fired += await Runner.DrainAsync(hold, CancellationToken.None);
        return fired;
    }

    public async Task<int> WaitingAsync()
    {
        var count = 0;
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            var range = TimerRows.TimerKind.WithPrefix(StorageShards.NameOf(shard), "due!");
            await foreach (var _ in Records.ReadAllAsync(TimerRows.TimerKind, range, CancellationToken.None)) count++;
        }

        return count;
    }

    public void Dispose() => _services.Dispose();
}
