using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Answers;
using ConductBot.Audit;
using ConductBot.Audit.Chat;
using ConductBot.Broadcasts;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Routing;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.PersonalData;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;
using ConductBot.SelfReports;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Deliveries;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Reminders;

/// <summary>
/// The sample office with tasks over the real store, timers and ledger, a fake clock and a recorded outside world. It begins on Monday, 2 March 2026, 8:00 in Vietnam.
/// <see cref="RestartAsync"/> is another process on the same files.
/// </summary>
internal sealed class TaskOffice : IAsyncDisposable, IOrganization
{
    private const string Chat = "chat-";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryStorage _storage;
    private readonly ConcurrentQueue<Message> _messages = new();
    private ServiceProvider _services = null!;
    private ShardHold[] _holds = [];
    private long _token;
    private int _said;

    public TaskOffice(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        _storage = new TemporaryStorage(Time);
        World.Answer = activity =>
        {
            if (activity.Conversation!.Id!.StartsWith(Chat, StringComparison.Ordinal)) _messages.Enqueue(new Message(Now, activity.Conversation.Id[Chat.Length..], TextOf(activity), activity));
            return null;
        };
        Start(diesAtWrite, moment);
    }

    /// <summary>What went out.</summary>
    public sealed record Message(DateTimeOffset At, string To, string Text, Activity Activity)
    {
        public JsonNode Card => JsonNode.Parse(Activity.Attachments![0].Content!.Value.GetRawText())!;
    }

    public event Action<OrganizationSnapshot>? Changed;

    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public ScriptedRoutes Routes { get; } = new();

    public FaultingTableStore Store { get; private set; } = null!;

    public OrganizationSnapshot Current { get; set; } = Offices.Snapshot;

    public IReadOnlyList<Message> Messages => [.. _messages];

    public ITasks Tasks => Get<ITasks>();

    public IDeliveries Deliveries => Get<IDeliveries>();

    public RecordStore Records => _storage.Records;

    public ITableScan Scan => _storage.Scan;

    public DateTimeOffset Now => Time.GetUtcNow();

    public DateOnly Today => VietnamClock.DayOf(Now);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Organize(OrganizationSnapshot snapshot)
    {
        Current = snapshot;
        Changed?.Invoke(snapshot);
    }

    public Asking By(string person) => new(Current, Current.Person(person), Today);

    /// <summary>So many days after the Monday, at an hour in Vietnam.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => VietnamClock.At(new DateOnly(2026, 3, 2).AddDays(day), new TimeOnly(hour, minute));

    public static TaskDeadline Until(int day, int? hour = null) => new(new DateOnly(2026, 3, 2).AddDays(day), hour is { } at ? new TimeOnly(at, 0) : null);

    public static NewTask New(int until, params string[] people) => new()
    {
        ActId = "give-1",
        Title = "Nộp báo cáo tuần",
        Deadline = Until(until),
        Assignees = [.. people.Select(id => new TaskAssignee.OnePerson(id))],
    };

    public ValueTask<GiveOutcome> GiveAsync(NewTask task, string by = "manager") => Tasks.GiveAsync(task, By(by), CancellationToken.None);

    public async Task<SeriesView> GivenAsync(NewTask task, string by = "manager") => (await GiveAsync(task, by)).ShouldBeOfType<GiveOutcome.Given>().Series;

    public ValueTask<TaskOutcome> ActAsync(TaskId id, TaskAct act, string by, string? actId = null) =>
        Tasks.ActAsync(id, new ActRequest(actId ?? $"{act.GetType().Name}-{Now.UtcTicks}", act, By(by), Now), CancellationToken.None);

    public async Task<TaskView> DoneAsync(TaskId id, TaskAct act, string by, string? actId = null) => (await ActAsync(id, act, by, actId)).ShouldBeOfType<TaskOutcome.Changed>().Now;

    /// <summary>Somebody writes to the bot; its answer. For an organisation with Entra ids: <see cref="Broadcasts.Office"/>.</summary>
    public Task<string> SayAsync(string person, string text) => SendAsync(person, Teams.Message(text, $"m-{++_said}", person));

    /// <summary>Somebody sends files; the answer.</summary>
    public Task<string> SendFilesAsync(string person, string text, params Attachment[] files)
    {
        var message = Teams.Message(text, $"m-{++_said}", person);
        message.Attachments = [.. files];
        return SendAsync(person, message);
    }

    private async Task<string> SendAsync(string person, Activity message)
    {
        var before = World.Sent.Count;
        await Get<IActivityReceiver>().AcceptAsync(From(person, message), CancellationToken.None);
        await Get<ConversationRunner>().QuietAsync();
        var answers = World.Sent.Skip(before).Select(sent => sent.Activity).Where(activity => activity.Type == ActivityTypes.Message).ToList();
        LastCard = answers.LastOrDefault()?.Attachments?.FirstOrDefault()?.Content is { } card ? JsonNode.Parse(card.GetRawText()) : null;
        return string.Join('\n', answers.Select(TextOf));
    }

    /// <summary>The card of the last answer.</summary>
    public JsonNode? LastCard { get; private set; }

    /// <summary>Somebody presses a button of a card, wherever it stands in it; the words of what takes its place, or what is said instead.</summary>
    public async Task<string> PressAsync(string person, JsonNode card, string verb, params (string Name, string Value)[] inputs)
    {
        var data = ButtonIn(card, verb).ShouldNotBeNull($"no button '{verb}' in {card.ToJsonString()}")["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs) data[name] = value;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        var answer = await Get<IActivityReceiver>().AnswerAsync(From(person, Teams.Invoke("adaptiveCard/action", new JsonObject { ["action"] = action }, $"i-{++_said}", person)), CancellationToken.None);
        var value1 = JsonNode.Parse(answer.Body!.Value.GetRawText())!["value"];
        if (value1 is JsonValue said) return said.ToString();
        if (value1 is not JsonObject shown || (string?)shown["type"] != "AdaptiveCard") return (string?)value1?["message"] ?? value1?.ToJsonString() ?? "";
        LastCard = shown;
        return TextOf(JsonSerializer.SerializeToElement(shown));
    }

    /// <summary>Somebody presses a button about a task on the last message that has it, or opens the task from a list first; what is said then.</summary>
    public async Task<string> PressAsync(string person, TaskId task, string verb, params (string Name, string Value)[] inputs)
    {
        var cards = Messages.Where(message => message.To == person && message.Activity.Attachments is { Count: 1 }).Select(message => message.Card).Reverse().ToList();
        if (cards.Find(card => ButtonIn(card, verb, task) is not null) is { } direct) return await PressAsync(person, direct, verb, inputs);
        await PressAsync(person, ButtonIn(cards.Find(card => ButtonIn(card, TaskVerbs.Show, task) is not null), TaskVerbs.Show, task).ShouldNotBeNull(), TaskVerbs.Show);
        return await PressAsync(person, LastCard!, verb, inputs);
    }

    /// <summary>Time goes on until then; everything that falls due happens at its time. A process that dies on the way stands still.</summary>
    public async Task GoToAsync(DateTimeOffset moment)
    {
        await SettleAsync();
        while (!Store.Died && await NextAsync() is { } next && next <= moment)
        {
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

    /// <summary>Everything due now happens.</summary>
    public async Task SettleAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var fired = true; fired && !Store.Died;)
        {
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, "What is due never came to an end.");
            await TickAsync();
            await QuietAsync();
            fired = !Store.Died && await NextAsync() is { } next && next <= Now;
        }
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

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _storage.DisposeAsync();
    }

    // A card's words from top to bottom, as whoever sees it reads them.
    private static string TextOf(Activity activity) => activity.Attachments is [{ Content: { } card }] ? TextOf(card) : activity.Text ?? "";

    private static string TextOf(JsonElement card)
    {
        var words = new List<string>();
        Collect(card.GetProperty("body"));
        return string.Join('\n', words);

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    if (property.NameEquals("text")) words.Add(property.Value.GetString()!);
                    else if (property.Name is "items" or "inlines") Collect(property.Value);
                }
            }
        }
    }

    private static JsonNode? ButtonIn(JsonNode? node, string verb, TaskId? task = null) => node switch
    {
        JsonObject thing when (string?)thing["type"] == "Action.Execute" && (string?)thing["verb"] == verb && (task is null || (string?)thing["data"]?[TaskVerbs.Id] == task.ToString()) => thing,
        JsonObject thing => thing.Select(property => ButtonIn(property.Value, verb, task)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(item => ButtonIn(item, verb, task)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static Activity From(string person, Activity activity)
    {
        activity.From!.AadObjectId = Broadcasts.Office.EntraOf(person);
        return activity;
    }

    private async Task StopAsync()
    {
        Store.Die();
        foreach (var hold in _holds) hold.Lose();
        await Get<DeliveryLanes>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private async Task TickAsync()
    {
        var runner = Get<ShardRunner>();
        foreach (var hold in _holds) await runner.DrainAsync(hold, CancellationToken.None);
    }

    private async Task QuietAsync()
    {
        var quiet = Get<DeliveryLanes>().QuietAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (!quiet.IsCompleted && !Store.Died)
        {
            // Nothing here waits for the clock, however slow the machine is: what people get stands at its minute.
            await Task.WhenAny(quiet, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, "The lanes never came to rest.");
        }
    }

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

    private void Advance(TimeSpan span)
    {
        Time.Advance(span);
        foreach (var hold in _holds) hold.Renew(Time.GetTimestamp(), "", 0);
    }

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
        ]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<IConnector>(World)
            .AddSingleton<IRecipientRoutes>(Routes)
            .AddSingleton<IOrganization>(this)
            .AddSingleton(Shipped.Calendar)
            .AddSingleton(new DirectiveLibrary(ShippedTexts.Library))
            .Configure<DirectivesOptions>(options => options.LibraryFolder = ShippedTexts.Folder)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddOrganization(configuration.GetSection("Organization"))
            .AddConversations(configuration.GetSection("Conversations"))
            .AddOrganizationChat()
            .AddBroadcasts(configuration.GetSection("Broadcasts"))
            .AddTaskTalk()
            .AddTaskProposals()
            .AddAuditChat()
            .AddSelfReports()
            .AddPersonalDataChat()
            .AddAnswers(null)
            .AddAudit(configuration.GetSection("Audit"))
            .AddAuditAppender()
            .AddTimers(configuration.GetSection("Timers"))
            .AddTimerWorker()
            .AddDeliveries(configuration.GetSection("Deliveries"))
            .AddReminders(configuration.GetSection("Reminders"))
            .AddDeliveryLanes()
            .Configure<DeliveryOptions>(options => options.KeepPace = false)
            .BuildServiceProvider();
        _token++;
        _holds = [.. Enumerable.Range(0, StorageShards.Count).Select(shard => new ShardHold(shard, _token, Time, TimeSpan.FromSeconds(30)))];
        foreach (var hold in _holds) hold.Renew(Time.GetTimestamp(), "", 0);
        _ = ((IHostedService)Get<DeliveryLanes>()).StartAsync(CancellationToken.None);
    }
}
