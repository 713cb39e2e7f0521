using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests;
using ConductBot.Reminders.Calendar;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.Deliveries;

/// <summary>The real way to people of the chat page: organisation, conversations, embedded Direct Line.</summary>
public sealed class ChatPageDeliveriesTests : IAsyncDisposable
{
    private static readonly DeliveryId Id = new("task-1", "staff", "first");
    private readonly FakeTime _time = new();
    private readonly TemporaryStorage _storage;
    private readonly ServiceProvider _services;
    private readonly ShardHold _hold;

    public ChatPageDeliveriesTests()
    {
        _storage = new TemporaryStorage(_time);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)_storage.DatabasePath),
            KeyValuePair.Create("Storage:KeyFolder", (string?)_storage.KeyFolder),
            KeyValuePair.Create("Conversations:SuggestedQuestions:0", (string?)"Đi trễ có được không?"),
            KeyValuePair.Create("Conversations:SuggestedQuestionsEnglish:0", (string?)"May I be late?"),
        ]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Development" })
            .AddSingleton<IOrganization>(new Standing(new OrganizationSnapshot(1, [], [new Person { Id = "staff", Name = "Nguyễn Thị Mai", Unit = "mot-cua" }, new Person { Id = "left", Name = "Lê Văn B", Unit = "mot-cua", Until = new DateOnly(2025, 1, 1) }])))
            .AddSingleton<ITurnHandler>(new CountingHandler())
            .AddSingleton<IDeliveryContent>(new ScriptedContent())
            .AddSingleton(new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!))
            .AddConductBotStorage(configuration.GetSection("Storage"))
            .AddOrganization(configuration.GetSection("Organization"))
            .AddConversations(configuration.GetSection("Conversations"))
            .AddDirectLine(_ => { })
            .AddTimers(configuration.GetSection("Timers"))
            .AddDeliveries(configuration.GetSection("Deliveries"))
            .AddBot(_ => { })
            .AddDeliveryLanes()
            .BuildServiceProvider();
        _hold = new ShardHold(0, 1, _time, TimeSpan.FromSeconds(30));
        _ = ((IHostedService)Lanes).StartAsync(CancellationToken.None);
    }

    private DeliveryLanes Lanes => _services.GetRequiredService<DeliveryLanes>();

    private IDeliveries Deliveries => _services.GetRequiredService<IDeliveries>();

    [Fact]
    public async Task A_delivery_appears_once_in_the_person_s_conversation()
    {
        await SayAsync("hello");
        await EnqueueAsync("staff");
        await SendAsync();
        await SendAsync();

        (await StateAsync(Id)).ShouldBeOfType<DeliveryState.Sent>().Place.ShouldBe(new SentPlace("directline", DirectLineConnector.ServiceUrl, "c1"));
        (await TranscriptAsync()).Count(text => text == "task-1 first").ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_has_never_written_is_parked_and_gets_it_after_the_first_word()
    {
        await EnqueueAsync("staff");
        await SendAsync();
        (await StateAsync(Id)).ShouldBeOfType<DeliveryState.NotReachable>().Reason.ShouldBe(UnreachableReason.NeverMet);

        await SayAsync("hello");
        (await StateAsync(Id)).ShouldBeOfType<DeliveryState.Waiting>();
        _time.Advance(TimeSpan.FromSeconds(5));
        await SendAsync();
        (await StateAsync(Id)).ShouldBeOfType<DeliveryState.Sent>();
        (await TranscriptAsync()).ShouldContain("task-1 first");
    }

    [Fact]
    public async Task Who_left_and_who_is_unknown_are_said_to_be()
    {
        await EnqueueAsync("left");
        await EnqueueAsync("nobody");
        await SendAsync();
        (await StateAsync(Id with { Recipient = "left" })).ShouldBeOfType<DeliveryState.NotReachable>().Reason.ShouldBe(UnreachableReason.Left);
        (await StateAsync(Id with { Recipient = "nobody" })).ShouldBeOfType<DeliveryState.NotReachable>().Reason.ShouldBe(UnreachableReason.Unknown);
    }

    [Fact]
    public void Everybody_else_s_connector_keeps_the_pace() =>
        _services.GetRequiredService<IConnector>().ShouldBeOfType<ConductBot.Deliveries.Pacing.PacedConnector>();

    public async ValueTask DisposeAsync()
    {
        await Lanes.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private async Task SayAsync(string text)
    {
        var user = ChatIdentity.UserId(new Person { Id = "staff", Name = "", Unit = "" });
        await _services.GetRequiredService<IDirectLineLog>().StartAsync("c1", user, CancellationToken.None);
        await _services.GetRequiredService<IActivityReceiver>().AcceptAsync(
            new Activity
            {
                Type = ActivityTypes.Message, Id = text, ChannelId = ChannelIds.DirectLine, ServiceUrl = DirectLineConnector.ServiceUrl, Text = text, Locale = "vi-VN",
                From = new() { Id = user, DirectLineClaims = new Dictionary<string, string> { [ChatIdentity.Claim] = "staff" } },
                Recipient = new() { Id = "bot" }, Conversation = new() { Id = "c1", ConversationType = "personal" },
            },
            CancellationToken.None);
        await _services.GetRequiredService<ConversationRunner>().QuietAsync();
    }

    private async Task EnqueueAsync(string recipient) => await Deliveries.EnqueueAsync(
        [new NewDelivery { Id = Id with { Recipient = recipient }, Kind = ScriptedContent.KindName, Due = _time.GetUtcNow(), Content = "task-1 first" }], CancellationToken.None);

    private async Task SendAsync()
    {
        _hold.Renew(_time.GetTimestamp(), "", 0);
        for (var shard = 0; shard < StorageShards.Count; shard++) Lanes.Wake(shard, _hold);
        await Lanes.QuietAsync().WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    private async Task<DeliveryState> StateAsync(DeliveryId id) => (await Deliveries.FindAsync(id, CancellationToken.None)).ShouldNotBeNull().State;

    private async Task<IEnumerable<string?>> TranscriptAsync() =>
        (await _services.GetRequiredService<IDirectLineLog>().ReadAsync("c1", 0, 100, CancellationToken.None)).Select(logged => logged.Activity.Text);

    private sealed class Standing(OrganizationSnapshot current) : IOrganization
    {
        public event Action<OrganizationSnapshot>? Changed
        {
            add { }
            remove { }
        }

        public OrganizationSnapshot Current => current;
    }
}
