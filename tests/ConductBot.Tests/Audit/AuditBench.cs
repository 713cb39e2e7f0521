using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Timers;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Tests.Audit;

/// <summary>One process with an audit. Two over one store and folder are two processes.</summary>
internal sealed class AuditBench : IDisposable
{
    private readonly ServiceProvider _services;

    public AuditBench(string folder, ITableStore store, TestClock clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DatabasePath"] = Path.Combine(folder, "unused.db"),
            ["Storage:KeyFolder"] = Path.Combine(folder, "keys"),
            ["Audit:AnchorFile"] = Path.Combine(folder, "outside", "anchors.txt"),
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(store)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddTimers(configuration.GetSection("Timers")).AddTimerWorker()
            .AddAudit(configuration.GetSection(AuditOptions.Section)).AddAuditAppender()
            .BuildServiceProvider();
    }

    public AuditChain Chain => Get<AuditChain>();

    public RecordStore Records => Get<RecordStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>An act of the test's own: its batch writes a pseudonym row as the thing changed, so that it needs no kind of its own.</summary>
    public async Task<bool> DoAsync(string partition, string id, string? actor)
    {
        await Get<AuditTrail>().AnnounceAsync(AuditRows.Table, partition, id, CancellationToken.None);
        var batch = new RecordBatch(AuditRows.Table, partition).Insert(AuditRows.PlaceKind, StorageKey.Of("thing", id), new AuditPlace(1));
        AuditTrail.Add(batch, new AuditIntent(id, TestClock.Start, actor, AuditAct.ReportFiled, id));
        return await Records.WriteAsync(batch, CancellationToken.None) is WriteOutcome.Written;
    }

    /// <summary>Everything that is due in what it holds.</summary>
    public async Task WorkAsync()
    {
        var leases = Get<ShardLeases>();
        await leases.ReleaseAsync(await leases.RoundAsync(CancellationToken.None), CancellationToken.None);
        foreach (var hold in leases.Held.OrderBy(hold => hold.Shard)) await Get<ShardRunner>().DrainAsync(hold, CancellationToken.None);
    }

    public void Dispose() => _services.Dispose();
}
