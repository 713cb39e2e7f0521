using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Tests;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Deliveries;

/// <summary>
/// A process over the real store, timers and ledger, with a fake clock and a recorded outside world. It begins on Monday, 2 March 2026, 8:00 in Vietnam: in sending hours. <see cref="RestartAsync"/> is another process on the same
/// files. Nothing here goes on for ever: every wait and every walk has an end, and where the store dies it stands still.
/// </summary>
internal abstract class Bench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceOfWalks = TimeSpan.FromMinutes(5);
    private readonly TemporaryStorage _storage;
    private ServiceProvider _services = null!;
    private ShardHold[] _holds = [];
    private long _token;

    protected Bench() => _storage = new TemporaryStorage(Time);

    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public ScriptedRoutes Routes { get; } = new();

    public LogLines Log { get; } = new();

    public FaultingTableStore Store { get; private set; } = null!;

    public IDeliveries Deliveries => Get<IDeliveries>();

    public DeliveryLanes Lanes => Get<DeliveryLanes>();

    /// <summary>The rows as they are, also when the process is dead.</summary>
    public RecordStore Records => _storage.Records;

    public ITableScan Scan => _storage.Scan;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>How far the clock goes on while somebody looks whether the lanes have come to rest. Zero where nothing waits for the clock: then what people get stands at its minute, however slow the machine is.</summary>
    protected virtual TimeSpan WhileWaiting => TimeSpan.Zero;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Time passes while nothing runs.</summary>
    public void Advance(TimeSpan span)
    {
        Time.Advance(span);
        foreach (var hold in _holds) Renew(hold);
    }

    /// <summary>The timers fire, as the process that holds all shards has them.</summary>
    public Task TickAsync() => TickAsync(static _ => true);

    /// <summary>The timers of some shards fire: a process looks at one shard after the other.</summary>
    public async Task TickAsync(Func<int, bool> shards)
    {
        var runner = Get<ShardRunner>();
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        foreach (var hold in _holds.Where(hold => shards(hold.Shard)))
        {
            if (Store.Died) return;
            Renew(hold);
            try
            {
                await runner.DrainAsync(hold, limit.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"The timers of shard {hold.Shard} never came to an end.");
            }
        }
    }

    /// <summary>Until the lanes have nothing to do, or the process is dead.</summary>
    public async Task QuietAsync()
    {
        var quiet = Lanes.QuietAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (!quiet.IsCompleted && !Store.Died)
        {
            await Task.WhenAny(quiet, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!quiet.IsCompleted && WhileWaiting > TimeSpan.Zero) Advance(WhileWaiting);
            Since(began, Patience, "The lanes never came to rest.");
        }
    }

    /// <summary>Everything due now happens.</summary>
    public async Task SettleAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var fired = true; fired && !Store.Died;)
        {
            Since(began, Patience, "What is due never came to an end.");
            await TickAsync();
            await QuietAsync();
            fired = await NextAsync() is { } next && next <= Now;
        }
    }

    /// <summary>Time goes on until then; everything that falls due happens at its time.</summary>
    public async Task GoToAsync(DateTimeOffset moment)
    {
        var began = TimeProvider.System.GetTimestamp();
        await SettleAsync();
        while (!Store.Died && await NextAsync() is { } next && next <= moment)
        {
            Since(began, PatienceOfWalks, $"The walk to {moment:u} stood at {Now:u}.");
            if (next > Now) Advance(next - Now);
            await SettleAsync();
        }

        if (Store.Died) return;
        if (moment > Now) Advance(moment - Now);
        await SettleAsync();
    }

    /// <summary>Nothing runs until then; then everything that fell due happens.</summary>
    public async Task SleepUntilAsync(DateTimeOffset moment)
    {
        Advance(moment - Now);
        await SettleAsync();
    }

    public async Task<List<Delivery>> LedgerAsync(string person)
    {
        var all = new List<Delivery>();
        await foreach (var delivery in Deliveries.OfPersonAsync(person, CancellationToken.None)) all.Add(delivery);
        return all;
    }

    /// <summary>Another process begins with newer holds, dying at a write if told so.</summary>
    public async Task RestartAsync(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        await StopAsync();
        Start(diesAtWrite, moment);
    }

    public ShardHold HoldWith(long token, int shard)
    {
        var hold = new ShardHold(shard, token, Time, TimeSpan.FromSeconds(30));
        Renew(hold);
        return hold;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _storage.DisposeAsync();
    }

    /// <summary>What the process has beside storage, timers and ledger; each that begins has it anew.</summary>
    protected abstract void Register(IServiceCollection services, IConfiguration configuration);

    /// <summary>Its settings beside those of the storage.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    /// <summary>The first process begins: last in a constructor.</summary>
    protected void Start(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        Store = new FaultingTableStore(_storage.Tables, diesAtWrite, moment);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath),
            KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder),
            KeyValuePair.Create("Audit:AnchorFile", (string?)Path.Combine(_storage.Folder, "anchors.txt")),
            .. Settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<IConnector>(World)
            .AddSingleton<IRecipientRoutes>(Routes)
            .AddConductBotStorage(configuration.GetSection("Storage"));
        Register(services, configuration);
        _services = services
            .AddTimers(configuration.GetSection("Timers"))
            .AddTimerWorker()
            .AddDeliveries(configuration.GetSection("Deliveries"))
            .AddDeliveryLanes()
            .BuildServiceProvider();
        _token++;
        _holds = [.. Enumerable.Range(0, StorageShards.Count).Select(shard => HoldWith(_token, shard))];
        _ = ((IHostedService)Lanes).StartAsync(CancellationToken.None);
    }

    private static void Since(long began, TimeSpan patience, string otherwise) => TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(patience, otherwise);

    private async Task StopAsync()
    {
        Store.Die();
        foreach (var hold in _holds) hold.Lose();
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        await Lanes.StopAsync(limit.Token);
        limit.IsCancellationRequested.ShouldBeFalse("The lanes did not stop.");
        await _services.DisposeAsync();
    }

    // When the first timer of any shard is due, which may be past; null when none waits.
    private async Task<DateTimeOffset?> NextAsync()
    {
        DateTimeOffset? next = null;
        for (var shard = 0; shard < StorageShards.Count; shard++)
        {
            var page = await Records.ReadPageAsync(TimerRows.TimerKind, TimerRows.TimerKind.WithPrefix(StorageShards.NameOf(shard), "due!") with { PageRows = 1 }, CancellationToken.None);
            if (page.Records.Count > 0 && (next is null || page.Records[0].Value.At < next)) next = page.Records[0].Value.At;
        }

        return next;
    }

    private void Renew(ShardHold hold) => hold.Renew(Time.GetTimestamp(), "", 0);
}
