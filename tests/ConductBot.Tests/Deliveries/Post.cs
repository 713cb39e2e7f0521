using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Reminders.Calendar;
using ConductBot.Tests.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Deliveries;

/// <summary>A post office: nothing but deliveries, of one kind.</summary>
internal sealed class Post : Bench
{
    private readonly (string Key, string Value)[] _settings;

    public Post(params (string Key, string Value)[] settings)
        : this((0, DeathMoment.BeforeTheWrite), settings)
    {
    }

    /// <summary>One whose first process dies at a write.</summary>
    public Post((int AtWrite, DeathMoment Moment) death, params (string Key, string Value)[] settings)
    {
        _settings = settings;
        Start(death.AtWrite, death.Moment);
    }

    public ScriptedContent Content { get; } = new();

    /// <summary>Whether the limits are kept; most tests are about something else.</summary>
    public bool KeepsPace { get; init; }

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

    /// <summary>The lanes wait for the pace: while they do, its time comes.</summary>
    protected override TimeSpan WhileWaiting => TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Settings => _settings.Select(static setting => ($"Deliveries:{setting.Key}", setting.Value));

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration) => services
        .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
        .AddSingleton<IDeliveryContent>(Content)
        .AddSingleton(_ => Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts"))
        .AddSingleton(new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!))
        .Configure<DeliveryOptions>(options => options.KeepPace = KeepsPace);
}
