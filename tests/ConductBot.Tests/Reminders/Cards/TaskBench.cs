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
using ConductBot.Tests.Answers;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;
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

    public IOrganization Organization => _office.Organization;

    public static async Task<TaskBench> StartAsync()
    {
        var bench = new TaskBench();
        await bench._office.WithSampleAsync();
        bench.Presser = new TaskPresser(bench.Organization, bench._office.Get<PersonMatcher>(), TaskSamples.Words, Localized<OrganizationTexts>.Load(typeof(OrganizationTexts).Assembly, "ConductBot.Organization.Texts"));
        bench.Desk = new TaskDesk(bench.Tasks, TaskSamples.Card, TaskSamples.Words);
        var basis = new TaskBasis(Library, new AnswerWriter(ShippedAnswers.Texts, new AnswerLinks(null)), TaskSamples.Card, TaskSamples.Words, Directives);
        bench.Presses = new TaskPresses(bench.Presser, bench.Tasks, bench.Desk, new TaskActReader(TaskSamples.Words, Shipped.Calendar), TaskSamples.Card, basis);
        return bench;
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
            Language = Language.Vietnamese, Now = Now, Activity = From(person),
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
