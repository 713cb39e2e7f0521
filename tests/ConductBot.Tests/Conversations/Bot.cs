using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations.Pressing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Conversations;

/// <summary>A bot over the real storage, with a fake clock and a recorded outside world. <see cref="RestartAsync"/> is another process on the same files.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly TemporaryStorage _storage;
    private readonly bool _isBeside;
    private ServiceProvider _services = null!;

    public Bot(params (string Key, string Value)[] settings)
    {
        Settings = settings;
        _storage = new TemporaryStorage(Time);
        Start();
    }

    // Another process beside it on the same files, with the same clock and outside world.
    private Bot(Bot first)
    {
        (Settings, _storage, _isBeside, Time, World) = (first.Settings, first._storage, true, first.Time, first.World);
        Start();
    }

    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public CountingHandler Handler { get; } = new();

    public PressingHandler Presses { get; } = new();

    /// <summary>Set when a slow piece of work has begun.</summary>
    public TaskCompletionSource? Begun { get; set; }

    /// <summary>Ids of what was done, in every process.</summary>
    public HashSet<string> Done { get; } = [];

    public LogLines Log { get; } = new();

    public FaultingTableStore Store { get; private set; } = null!;

    public string DatabasePath => _storage.DatabasePath;

    private (string Key, string Value)[] Settings { get; }

    /// <summary>Another process on the same files, at the same time; it must end before this one.</summary>
    public Bot Beside() => new(this);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Activity Message(string text, string id, string conversation = "c1") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = ChannelIds.DirectLine,
        Text = text,
        Locale = "vi-VN",
        From = new() { Id = "user-1", Name = "Người dùng" },
        Recipient = new() { Id = "bot" },
        Conversation = new() { Id = conversation },
    };

    public ValueTask<AcceptOutcome> HearAsync(Activity activity) => Get<IActivityReceiver>().AcceptAsync(activity, CancellationToken.None);

    public ValueTask<AcceptOutcome> HearAsync(string text, string? id = null, string conversation = "c1") => HearAsync(Message(text, id ?? text, conversation));

    /// <summary>An activity whose sender waits for the answer.</summary>
    public Task<InvokeAnswer> CallAsync(Activity activity) => Get<IActivityReceiver>().AnswerAsync(activity, CancellationToken.None).AsTask();

    /// <summary>Until all that can be done now is done.</summary>
    public Task QuietAsync() => Get<ConversationRunner>().QuietAsync();

    /// <summary>Until all that is due within some minutes is done.</summary>
    public async Task SettleAsync()
    {
        for (var step = 0; step < 12; step++)
        {
            await QuietAsync();
            Time.Advance(TimeSpan.FromSeconds(0.25 * Math.Pow(2, step)));
        }

        await QuietAsync();
    }

    /// <summary>Another process begins, dying at a write if told so.</summary>
    public async Task RestartAsync(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        Store.Die();
        await _services.DisposeAsync();
        Start(diesAtWrite, moment);
    }

    public ValueTask ResumeAsync() => new(Get<ConversationUpkeep>().ResumeAsync(CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_isBeside) await _storage.DisposeAsync();
    }

    private void Start(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        Store = new FaultingTableStore(_storage.Tables, diesAtWrite, moment);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath),
            KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder),
            KeyValuePair.Create("Conversations:SuggestedQuestions:0", (string?)"Đi trễ có được không?"),
            KeyValuePair.Create("Conversations:SuggestedQuestionsEnglish:0", (string?)"May I be late?"),
            .. Settings.Select(setting => KeyValuePair.Create($"Conversations:{setting.Key}", (string?)setting.Value)),
        ]).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<IConnector>(World)
            .AddSingleton<ITurnHandler>(Handler)
            .AddSingleton<ICardActionHandler>(Presses)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddConversations(configuration.GetSection("Conversations"))
            .AddSingleton<ConversationUpkeep>()
            .AddSingleton<WakeWatcher>()
            .BuildServiceProvider();
    }
}
