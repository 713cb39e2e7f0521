using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Answers;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Ics;
using ConductBot.Reminders.Lists;
using ConductBot.Reminders.Talk;
using ConductBot.Tests.Answers;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.Reminders.Cards;

/// <summary>What stands before the tasks, over the sample office and tasks in memory.</summary>
internal sealed class TaskBench : IAsyncDisposable
{
    private static readonly IOptions<DirectivesOptions> Directives = Options.Create(new DirectivesOptions { LibraryFolder = ShippedTexts.Folder });

    // Shared: its engine takes a second to build and never changes.
    public static readonly AnswerLibrary Library = new(new DirectiveLibrary(ShippedTexts.Library), Directives, NullLogger<AnswerLibrary>.Instance);

    private readonly Bench _office = new();

    public FakeTasks Tasks { get; } = new();

    public DateTimeOffset Now { get; set; } = TaskSamples.Now;

    public TaskPresser Presser { get; private set; } = null!;

    public TaskDesk Desk { get; private set; } = null!;

    public TaskPresses Presses { get; private set; } = null!;

    public CreationPresses Drafts { get; private set; } = null!;

    public ListPresses ListPresses { get; private set; } = null!;

    public TaskHandler Handler { get; private set; } = null!;

    public TaskCreation Creation { get; private set; } = null!;

    /// <summary>What the conversation keeps.</summary>
    public string? State { get; set; }

    /// <summary>The handler that took the last turn.</summary>
    public string? Before { get; set; }

    /// <summary>Who cannot be reached.</summary>
    public HashSet<string> Nowhere { get; } = [];

    /// <summary>What answering keeps.</summary>
    public string? Answered { get; set; }

    private int _turns;

    public IOrganization Organization => _office.Organization;

    public static async Task<TaskBench> StartAsync()
    {
        var bench = new TaskBench();
        await bench._office.WithSampleAsync();
        bench.Presser = new TaskPresser(bench._office.Get<Speakers>(), TaskSamples.Words);
        bench.Desk = new TaskDesk(bench.Tasks, TaskSamples.Card, TaskSamples.Words);
        var basis = new TaskBasis(Library, new AnswerWriter(ShippedAnswers.Texts, new AnswerLinks(null)), TaskSamples.Card, TaskSamples.Words, Directives);
        var calendar = new TaskCalendar((bench.Tasks, bench.Organization), new IcsTokens(new EphemeralDataProtectionProvider(), bench._office.Time), new IcsFile(TaskSamples.Words), (new AnswerLinks(null), bench._office.Time));
        bench.Presses = new TaskPresses(bench.Presser, bench.Tasks, bench.Desk, new TaskActReader(TaskSamples.Words, Shipped.Calendar), TaskSamples.Card, new TaskLooks(basis, calendar, TaskSamples.Words));
        var dates = TaskSamples.Dates;
        var finder = new BasisFinder(Library, Directives);
        var words = new DraftWords(Localized<CreationTexts>.Load(typeof(CreationTexts).Assembly, "ConductBot.Reminders.Creating.Texts"), TaskSamples.Words, TaskSamples.Card, dates, Shipped.Calendar);
        bench.Creation = new TaskCreation(new DraftCard(words), words, finder, new GivenCard(words, new FakeRoutes(bench.Nowhere), Shipped.Calendar), bench.Tasks, Shipped.Calendar);
        bench.Drafts = new CreationPresses(bench.Presser, bench.Creation, new DraftFormReader(words, finder, Shipped.Calendar), words);
        var lists = new TaskListCards(bench.Tasks, TaskSamples.Words, Localized<TaskListTexts>.Load(typeof(TaskListTexts).Assembly, "ConductBot.Reminders.Lists.Texts"));
        var series = new SeriesCard(TaskSamples.Words, lists);
        var desk = new SeriesDesk(bench.Tasks, TaskSamples.Words, lists);
        bench.ListPresses = new ListPresses(bench.Presser, bench.Tasks, lists, series, desk);
        var parts = new ListParts(bench.Tasks, bench.Desk, new TaskActReader(TaskSamples.Words, Shipped.Calendar), TaskSamples.Card, basis, TaskSamples.Words, lists, series, desk, dates);
        bench.Handler = new TaskHandler(bench.Presser, bench.Creation, lists, new ListDesk(parts, Shipped.Calendar), Shipped.Calendar);
        return bench;
    }

    /// <summary>Says something; null when it is left to others.</summary>
    public async Task<Reply?> SayAsync(string person, string text, Language language = Language.Vietnamese)
    {
        var turn = new Turn
        {
            Activity = From(person), Text = text, Language = language, State = State, Now = Now, TurnId = $"turn-{++_turns}", PersonId = $"directline:sample-{person}", LastHandler = Before, StateOf = name => name == "answers" ? Answered : null,
        };
        var result = await Handler.HandleAsync(turn, TestContext.Current.CancellationToken);
        if (result is null) return null;
        (State, Before) = (result.State, Handler.Name);
        return result.Replies.Single();
    }

    /// <summary>Presses a button of the card, whoever takes its verb, and keeps what the press leaves.</summary>
    public async Task<CardResult> TapAsync(string person, Reply on, string verb, params (string Name, string Value)[] inputs)
    {
        ICardActionHandler handler = new ICardActionHandler[] { Presses, Drafts, ListPresses }.Single(one => one.Verbs.Contains(verb));
        var outcome = await PressAsync(handler, person, on.Card!.Value, verb, inputs);
        if (outcome.State is not null) State = outcome.State;
        Before = handler.Name;
        return outcome.Result;
    }

    /// <summary>Presses a card's button of a verb, wherever it stands on the card, with what its inputs hold.</summary>
    public Task<PressOutcome> PressAsync(string person, JsonElement card, string verb, params (string Name, string Value)[] inputs) => PressAsync(Presses, person, card, verb, inputs);

    public async Task<PressOutcome> PressAsync(ICardActionHandler handler, string person, JsonElement card, string verb, params (string Name, string Value)[] inputs)
    {
        var data = (Button(card, verb) ?? throw new ShouldAssertException($"The card has no button {verb}.")).GetProperty("data");
        var with = JsonObject.Create(data)!;
        foreach (var (name, value) in inputs) with[name] = value;
        return await PressAsync(handler, person, verb, JsonSerializer.SerializeToElement(with));
    }

    public async Task<PressOutcome> PressAsync(ICardActionHandler handler, string person, string verb, JsonElement data, string? act = null) => await handler.PressAsync(
        new CardPress
        {
            Verb = verb, Kind = PressKind.Execute, Data = new PressData(data), ActId = act ?? PressReader.Act(new PressRead(verb, PressKind.Execute, data), person, "looked").ActId, PersonId = $"directline:sample-{person}",
            Language = Language.Vietnamese, Now = Now, Activity = From(person), State = State,
        },
        TestContext.Current.CancellationToken);

    public static Activity From(string person) => new()
    {
        Type = ActivityTypes.Message, ChannelId = ChannelIds.DirectLine, Conversation = new ConversationAccount { Id = "c" },
        From = new ChannelAccount { Id = $"sample-{person}", DirectLineClaims = new Dictionary<string, string> { [ChatIdentity.Claim] = person } },
    };

    /// <summary>The first button of a verb, in forms too.</summary>
    public static JsonElement? Button(JsonElement of, string verb) => of.ValueKind switch
    {
        JsonValueKind.Object when of.TryGetProperty("verb", out var named) && named.ValueEquals(verb) => of,
        JsonValueKind.Object => of.EnumerateObject().Where(member => member.Name != "data").Select(member => Button(member.Value, verb)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => of.EnumerateArray().Select(item => Button(item, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
