using System.Text.Json.Nodes;
using ConductBot.Answers;
using ConductBot.Audit;
using ConductBot.Broadcasts;
using ConductBot.Broadcasts.Storing;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Routing;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Talk;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Deliveries;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The sample office in Teams: real conversations, presses, timers, deliveries and storage; a fake clock and a recorded outside world. Begins on Monday, 2 March 2026, 8:00 in Vietnam.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryStorage _storage;
    private readonly Func<IServiceCollection, IServiceCollection> _more;
    private readonly (string Key, string Value)[] _settings;
    private ServiceProvider _services = null!;
    private ShardHold[] _holds = [];
    private long _token;
    private int _said;

    public Hall(params (string Key, string Value)[] settings)
        : this(static services => services, settings)
    {
    }

    private Hall(Func<IServiceCollection, IServiceCollection> more, (string Key, string Value)[] settings)
    {
        (_more, _settings) = (more, settings);
        _storage = new TemporaryStorage(Time);
        Start(0, DeathMoment.BeforeTheWrite);
    }

    /// <summary>One in which tasks are given too, and proposed from the shipped directives.</summary>
    public static Hall WithTasks() => new(
        static services => services.AddSingleton(new DirectiveLibrary(ShippedTexts.Library))
            .Configure<DirectivesOptions>(options => options.LibraryFolder = ShippedTexts.Folder)
            .AddTaskTalk().AddTaskProposals().AddAnswers(null).AddReminders(new ConfigurationBuilder().Build()),
        []);

    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public ScriptedRoutes Routes { get; } = new();

    public Office Office { get; } = new();

    public LogLines Log { get; } = new();

    public FaultingTableStore Store { get; private set; } = null!;

    public IDeliveries Deliveries => Get<IDeliveries>();

    public BroadcastStore Broadcasts => Get<BroadcastStore>();

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>What came to a person's chat that nobody asked for, in order.</summary>
    public IReadOnlyList<string> Got(string person) => [.. World.Messages.Where(message => message.Conversation!.Id == $"chat-{person}").Select(Said)];

    /// <summary>What the bot said in a person's own conversation, in order.</summary>
    public IReadOnlyList<string> Answers(string person) => [.. World.Messages.Where(message => message.Conversation!.Id == $"a:{person}").Select(Said)];

    /// <summary>Everybody who got something that nobody asked for.</summary>
    public IReadOnlyList<string> Reached => [.. World.Messages.Select(message => message.Conversation!.Id!).Where(id => id.StartsWith("chat-", StringComparison.Ordinal)).Select(id => id["chat-".Length..]).Order()];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Somebody writes to the bot; its answer.</summary>
    public async Task<string> SayAsync(string person, string text)
    {
        var before = World.Sent.Count;
        await Get<IActivityReceiver>().AcceptAsync(From(person, Teams.Message(text, $"m-{++_said}", person)), CancellationToken.None);
        await Get<ConversationRunner>().QuietAsync();
        var answers = World.Sent.Skip(before).Select(sent => sent.Activity).Where(activity => activity.Type == ActivityTypes.Message).ToList();
        LastCard = answers.LastOrDefault()?.Attachments?.FirstOrDefault()?.Content is { } card ? JsonNode.Parse(card.GetRawText()) : null;
        return string.Join('\n', answers.Select(Said));
    }

    /// <summary>The card of the last answer.</summary>
    public JsonNode? LastCard { get; private set; }

    /// <summary>Somebody presses a button of a card; the words of the card that takes its place, or what is said instead.</summary>
    public async Task<string> PressAsync(string person, JsonNode card, string verb, params (string Name, string Value)[] inputs)
    {
        var button = card["actions"]!.AsArray().First(action => (string?)action!["verb"] == verb)!;
        return await PressAsync(person, verb, button["data"]!.DeepClone().AsObject(), inputs);
    }

    public async Task<string> PressAsync(string person, string verb, JsonObject data, params (string Name, string Value)[] inputs)
    {
        foreach (var (name, value) in inputs) data[name] = value;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        var answer = await Get<IActivityReceiver>().AnswerAsync(From(person, Teams.Invoke("adaptiveCard/action", new JsonObject { ["action"] = action }, $"i-{++_said}", person)), CancellationToken.None);
        var body = JsonNode.Parse(answer.Body!.Value.GetRawText())!;
        if (body["value"] is JsonObject shown && (string?)shown["type"] == "AdaptiveCard")
        {
            LastCard = shown;
            return WordsOf(shown);
        }

        return (string?)body["value"]?["message"] ?? body["value"]?.ToJsonString() ?? "";
    }

    /// <summary>Moves time and lets everything that falls due happen.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Advance(span);
        for (var i = 0; i < 5; i++)
        {
            await TickAsync();
            await QuietAsync();
            Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Time passes while nothing runs.</summary>
    public void Advance(TimeSpan span)
    {
        Time.Advance(span);
        foreach (var hold in _holds) Renew(hold);
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

    /// <summary>Another process begins with newer holds, dying at a write if told so.</summary>
    public async Task RestartAsync(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        await StopAsync();
        Start(diesAtWrite, moment);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _storage.DisposeAsync();
    }

    private async Task StopAsync()
    {
        Store.Die();
        foreach (var hold in _holds) hold.Lose();
        await Get<DeliveryLanes>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private async Task QuietAsync()
    {
        var quiet = Get<DeliveryLanes>().QuietAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (!quiet.IsCompleted && !Store.Died)
        {
            await Task.WhenAny(quiet, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!quiet.IsCompleted) Advance(Step);
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, "The lanes never came to rest.");
        }
    }

    private void Renew(ShardHold hold) => hold.Renew(Time.GetTimestamp(), "", 0);

    private static Activity From(string person, Activity activity)
    {
        activity.From!.AadObjectId = Office.EntraOf(person);
        return activity;
    }

    private static string Said(Activity message) => message.Text is { Length: > 0 } said ? said : message.Attachments?.FirstOrDefault()?.Content is { } card ? WordsOf(JsonNode.Parse(card.GetRawText())!) : "";

    private static string WordsOf(JsonNode node) => node switch
    {
        JsonArray { Count: > 0 } runs when (string?)runs[0]?["type"] == "TextRun" => string.Concat(runs.Select(run => (string?)run!["text"])),
        JsonArray list => string.Join('\n', list.Select(one => WordsOf(one!)).Where(words => words.Length > 0)),
        JsonObject { } fact when fact["title"] is { } title && fact["value"] is { } value && fact["type"] is null => $"{title}: {value}",
        JsonObject element => string.Join('\n', ((string[])["text", "inlines", "facts", "choices", "body", "items"]).Select(name => element[name] is { } inner ? inner is JsonValue ? (string)inner! : WordsOf(inner) : "").Where(words => words.Length > 0)),
        _ => "",
    };

    private void Start(int diesAtWrite, DeathMoment moment)
    {
        Store = new FaultingTableStore(_storage.Tables, diesAtWrite, moment);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath),
            KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder),
            KeyValuePair.Create("Audit:AnchorFile", (string?)Path.Combine(_storage.Folder, "anchors.txt")),
            KeyValuePair.Create("Conversations:SuggestedQuestions:0", (string?)"Đi trễ có được không?"),
            KeyValuePair.Create("Conversations:SuggestedQuestionsEnglish:0", (string?)"May I be late?"),
            .. _settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]).Build();
        _services = _more(new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<IConnector>(World)
            .AddSingleton<IRecipientRoutes>(Routes)
            .AddSingleton<IOrganization>(Office)
            .AddSingleton(Shipped.Calendar)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddOrganization(configuration.GetSection("Organization"))
            .AddConversations(configuration.GetSection("Conversations"))
            .AddBroadcasts(configuration.GetSection("Broadcasts")))
            .AddAudit(configuration.GetSection("Audit"))
            .AddAuditAppender()
            .AddTimers(configuration.GetSection("Timers"))
            .AddTimerWorker()
            .AddDeliveries(configuration.GetSection("Deliveries"))
            .AddDeliveryLanes()
            .Configure<DeliveryOptions>(options => options.KeepPace = false)
            .BuildServiceProvider();
        _token++;
        _holds = [.. Enumerable.Range(0, StorageShards.Count).Select(shard => new ShardHold(shard, _token, Time, TimeSpan.FromSeconds(30)))];
        foreach (var hold in _holds) Renew(hold);
        _ = ((IHostedService)Get<DeliveryLanes>()).StartAsync(CancellationToken.None);
    }
}
