using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ConductBot.Audit;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Answers;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Tests.Reminders;

/// <summary>The sample office with everything that answers, in the program's order, and with tasks that are reminded of.</summary>
internal sealed class TaskOffice : ChatBench, IOrganization
{
    private readonly ConcurrentQueue<Message> _messages = new();

    public TaskOffice(int diesAtWrite = 0, DeathMoment moment = DeathMoment.BeforeTheWrite)
    {
        World.Answer = activity =>
        {
            if (ChatOf(activity) is { } person) _messages.Enqueue(new Message(Now, person, CardWords.Of(activity), activity));
            return null;
        };
        Start(diesAtWrite, moment);
    }

    /// <summary>What people send in Teams.</summary>
    public ScriptedFiles Files { get; } = new();

    /// <summary>What went out.</summary>
    public sealed record Message(DateTimeOffset At, string To, string Text, Activity Activity)
    {
        public JsonNode Card => JsonNode.Parse(Activity.Attachments![0].Content!.Value.GetRawText())!;
    }

    public event Action<OrganizationSnapshot>? Changed;

    public OrganizationSnapshot Current { get; set; } = Offices.Snapshot;

    public IReadOnlyList<Message> Messages => [.. _messages];

    public ITasks Tasks => Get<ITasks>();

    public DateOnly Today => VietnamClock.DayOf(Now);

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

    /// <summary>Somebody presses a button about a task on the last message that has it, or opens the task from a list first; what is said then.</summary>
    public async Task<string> PressAsync(string person, TaskId task, string verb, params (string Name, string Value)[] inputs)
    {
        var cards = Messages.Where(message => message.To == person && message.Activity.Attachments is { Count: 1 }).Select(message => message.Card).Reverse().ToList();
        if (cards.Find(card => ButtonIn(card, verb, task) is not null) is { } direct) return await PressAsync(person, ButtonIn(direct, verb, task)!, verb, inputs);
        await PressAsync(person, ButtonIn(cards.Find(card => ButtonIn(card, TaskVerbs.Show, task) is not null), TaskVerbs.Show, task).ShouldNotBeNull(), TaskVerbs.Show);
        return await PressAsync(person, LastCard!, verb, inputs);
    }

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IOrganization>(this).AddSingleton<IChannelFiles>(Files).AddSingleton(new DirectiveLibrary(ShippedTexts.Library)).Configure<DirectivesOptions>(static options => options.LibraryFolder = ShippedTexts.Folder);
        base.Register(services, configuration);
        services.AddCapabilities(configuration, pages: null).AddSingleton(AnswerDesk.Library)
            .AddAudit(configuration.GetSection("Audit")).AddAuditAppender()
            .AddReminders(configuration.GetSection("Reminders"));
    }

    private static JsonNode? ButtonIn(JsonNode? card, string verb, TaskId task) => CardWords.Button(card, verb, button => (string?)button["data"]?[TaskVerbs.Id] == task.ToString());
}
