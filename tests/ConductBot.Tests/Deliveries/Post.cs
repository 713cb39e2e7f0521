using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Tests;
using ConductBot.Reminders.Calendar;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Deliveries;

/// <summary>A post office: deliveries over the real storage, with a fake clock and a recorded outside world. <see cref="RestartAsync"/> is another process on the same files.</summary>
internal sealed class Post : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryStorage _storage;
    private readonly (string Key, string Value)[] _settings;
    private ServiceProvider _services = null!;
    private ShardHold[] _holds = [];
    private long _token;

    public Post(params (string Key, string Value)[] settings)
        : this((0, DeathMoment.BeforeTheWrite), settings)
    {
    }

    /// <summary>One whose first process dies at a write.</summary>
    public Post((int AtWrite, DeathMoment Moment) death, params (string Key, string Value)[] settings)
    {
        _settings = settings;
        _storage = new TemporaryStorage(Time);
        Start(death.AtWrite, death.Moment);
    }

    /// <summary>Begins on Monday, 2 March 2026, 8:00 in Vietnam: in sending hours.</summary>
    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public ScriptedRoutes Routes { get; } = new();

    public ScriptedContent Content { get; } = new();

    public LogLines Log { get; } = new();

    public FaultingTableStore Store { get; private set; } = null!;

    public IDeliveries Deliveries => Get<IDeliveries>();

    public DeliveryLanes Lanes => Get<DeliveryLanes>();

    public RecordStore Records => _storage.Records;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Whether the limits are kept; most tests are about something else.</summary>
    public bool KeepsPace { get; init; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public NewDelivery New(string recipient, string source = "task-1", string occurrence = "first") =>
        new() { Id = new DeliveryId(source, recipient, occurrence), Kind = ScriptedContent.KindName, Due = Now, Content = $"{source} {occurrence}" };

    public ValueTask<EnqueueReceipt> EnqueueAsync(params NewDelivery[] deliveries) => Deliveries.EnqueueAsync(deliveries, CancellationToken.None);

    public async Task<DeliveryState> StateAsync(DeliveryId id) => (await Deliveries.FindAsync(id, CancellationToken.None)).ShouldNotBeNull().State;

    public ValueTask<DeliveryCounts> CountAsync(string source = "task-1") => Deliveries.CountAsync(source, CancellationToken.None);

    public async Task<List<Delivery>> ListAsync(DeliveryList list)
    {
        var listed = new List<Delivery>();
        await foreach (var delivery in Deliveries.ListAsync(list, CancellationToken.None)) listed.Add(delivery);
        return listed;
    }

    /// <summary>Moves time, a bit after the other, and lets everything that falls due happen.</summary>
    public async Task RunAsync(TimeSpan span)
    {
        var end = Now + span;
        do
        {
            await TickAsync();
            await QuietAsync();
            if (Now < end) Advance(end - Now < TimeSpan.FromSeconds(1) ? end - Now : TimeSpan.FromSeconds(1));
        }
        while (Now < end);

        await TickAsync();
        await QuietAsync();
    }

    /// <summary>Leaps over a longer time in which nothing is looked at, then lets happen what fell due.</summary>
    public async Task LeapAsync(TimeSpan span)
    {
        Advance(span);
        await RunAsync(TimeSpan.FromSeconds(2));
    }

    /// <summary>The timers fire, as the process that holds all shards has them.</summary>
    public async Task TickAsync()
    {
        var runner = Get<ShardRunner>();
        foreach (var hold in _holds)
        {
            Renew(hold);
            await runner.DrainAsync(hold, CancellationToken.None);
        }
    }

    /// <summary>Until the lanes have nothing to do; while they wait for a time, it comes.</summary>
    public async Task QuietAsync()
    {
        var quiet = Lanes.QuietAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (!quiet.IsCompleted && !Store.Died)
        {
            await Task.WhenAny(quiet, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!quiet.IsCompleted) Advance(Step);
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, "The lanes never came to rest.");
        }
    }

    /// <summary>Another process begins with newer holds, dying at a write if told so.</summary>
    public async Task RestartAsync(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        Store.Die();
        foreach (var hold in _holds) hold.Lose();
        await Lanes.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
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
        Store.Die();
        await Lanes.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private void Advance(TimeSpan span)
    {
        Time.Advance(span);
        foreach (var hold in _holds) Renew(hold);
    }

    private void Renew(ShardHold hold) => hold.Renew(Time.GetTimestamp(), "", 0);

    private void Start(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        Store = new FaultingTableStore(_storage.Tables, diesAtWrite, moment);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath),
            KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder),
            .. _settings.Select(setting => KeyValuePair.Create($"Deliveries:{setting.Key}", (string?)setting.Value)),
        ]).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<IConnector>(World)
            .AddSingleton<IRecipientRoutes>(Routes)
            .AddSingleton<IDeliveryContent>(Content)
            .AddSingleton(_ => Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts"))
            .AddSingleton(new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!))
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddTimers(configuration.GetSection("Timers"))
            .AddTimerWorker()
            .AddDeliveries(configuration.GetSection("Deliveries"))
            .AddDeliveryLanes()
            .Configure<DeliveryOptions>(options => options.KeepPace = KeepsPace)
            .BuildServiceProvider();
        _token++;
        _holds = [.. Enumerable.Range(0, StorageShards.Count).Select(shard => HoldWith(_token, shard))];
        _ = ((IHostedService)Lanes).StartAsync(CancellationToken.None);
    }
}
