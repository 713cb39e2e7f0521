using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Directives;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Directives;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.Answers;

/// <summary>The handler over the real storage, with the state it left kept as a conversation keeps it.</summary>
internal sealed class AnswerDesk : IAsyncDisposable
{
    /// <summary>Shared by all: its engine takes a second to build and never changes.</summary>
    public static readonly AnswerLibrary Library = new(
        new DirectiveLibrary(ShippedTexts.Library), Options.Create(new DirectivesOptions { LibraryFolder = ShippedTexts.Folder }), NullLogger<AnswerLibrary>.Instance);

    private readonly TemporaryStorage _storage;
    private readonly ServiceProvider _services;
    private int _turns;

    public AnswerDesk()
    {
        _storage = new TemporaryStorage(Time);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath), KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder)]).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ITableStore>(_storage.Tables)
            .AddSingleton<IConnector>(World)
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddConversations(configuration.GetSection("Conversations"))
            .AddSingleton(new DirectiveLibrary(ShippedTexts.Library))
            .AddSingleton(Options.Create(new DirectivesOptions { LibraryFolder = ShippedTexts.Folder }))
            .AddAnswers(pages: null)
            .AddSingleton(Library)
            .AddSingleton<ConversationUpkeep>()
            .BuildServiceProvider();
    }

    public FakeTime Time { get; } = new();

    public RecordingConnector World { get; } = new();

    public LogLines Log { get; } = new();

    public string Folder => _storage.Folder;

    /// <summary>What the last turn left.</summary>
    public string? State { get; set; }

    /// <summary>What was said last.</summary>
    public Activity? Heard { get; private set; }

    /// <summary>Id of the last turn.</summary>
    public string TurnId => _turns.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    public AnswerRecords Records => Get<AnswerRecords>();

    public ITurnHandler Handler => _services.GetServices<ITurnHandler>().Single(handler => handler.Name == "answers");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<TurnResult?> AskAsync(string text, Language language = Language.Vietnamese, bool chosen = false) => HandleAsync(Activity(text), text, (language, chosen));

    public Task<TurnResult?> AskAsync(string text, string asked) => HandleAsync(Activity(text), text, (Language.Vietnamese, false), asked);

    /// <summary>Presses a button with this data: the reply to it, null when nobody takes it or there is none.</summary>
    public async Task<Reply?> PressAsync(string data, string? onTurn = null)
    {
        var activity = Activity(null, JsonDocument.Parse(data).RootElement);
        var handler = Get<ICardActionHandler>();
        if (PressReader.Read(activity) is not { } read || !handler.Verbs.Contains(read.Verb)) return null;

        var press = new CardPress
        {
            Verb = read.Verb, Kind = read.Kind, Data = new PressData(read.Data), ActId = "act", PersonId = "directline:user-1", Language = Language.Vietnamese, Now = Time.GetUtcNow(),
            Activity = activity, Turn = onTurn, State = State,
        };
        return (await handler.PressAsync(press, TestContext.Current.CancellationToken)).AsReply();
    }

    public Task<Reply?> PressAsync(string action, string turn, string? reason) => PressAsync(JsonSerializer.Serialize(new { verb = $"answers.{action}", turn, reason }));

    public Task<Reply?> PressOnAsync(string action, string turn) => PressAsync(action, turn, null);

    public async Task<IReadOnlyList<FeedbackRecord>> FeedbackAsync()
    {
        var all = new List<FeedbackRecord>();
        await foreach (var feedback in Records.ReadFeedbackAsync(DateOnly.FromDateTime(Time.GetUtcNow().DateTime), 1, TestContext.Current.CancellationToken)) all.Add(feedback);
        return all;
    }

    public async Task<IReadOnlyList<(string Id, OpenQuestionRecord Question)>> OpenAsync()
    {
        var all = new List<(string, OpenQuestionRecord)>();
        await foreach (var stored in Records.ReadQuestionsAsync(TestContext.Current.CancellationToken)) all.Add((stored.Row, stored.Value));
        return all;
    }

    public ValueTask<bool> ReplyAsync(string id, string reply, string? clause = null) =>
        Records.ReplyAsync(id, reply, clause, (Get<LateReplies>(), Get<Localized<AnswerTexts>>()), TestContext.Current.CancellationToken);

    /// <summary>Until everything that is due has been sent.</summary>
    public async Task SettleAsync()
    {
        await Get<ConversationUpkeep>().ResumeAsync(TestContext.Current.CancellationToken);
        await Get<ConversationRunner>().QuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _storage.DisposeAsync();
    }

    public Task<TurnResult?> HearAsync(Activity activity, string text) => HandleAsync(activity, text, (Language.Vietnamese, false));

    private async Task<TurnResult?> HandleAsync(Activity activity, string text, (Language Language, bool Chosen) of, string? asked = null)
    {
        _turns++;
        Heard = activity;
        var turn = new Turn { Activity = activity, Text = text, Language = of.Language, LanguageIsChosen = of.Chosen, Asked = asked ?? text, State = State, Now = Time.GetUtcNow(), TurnId = TurnId, PersonId = "directline:user-1" };
        var result = await Handler.HandleAsync(turn, TestContext.Current.CancellationToken);
        if (result is null) return null;

        State = result.State;
        await Get<ConductBot.Storage.Records.RecordStore>().WriteAsync(result.Before, TestContext.Current.CancellationToken);
        return result;
    }

    private static Activity Activity(string? text, JsonElement? value = null)
    {
        var activity = Bot.Message("", Guid.NewGuid().ToString());
        (activity.Text, activity.Value) = (text, value);
        return activity;
    }
}
