using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Shared.Deliveries;

/// <summary>A host that does nothing but deliver: storage, timers, deliveries and the connector over HTTP, as the program puts them together.</summary>
internal static class DeliveryHost
{
    public static IHost Build(string folder, string connector, IReadOnlyList<(string Key, string Value)> settings, Action<IServiceCollection>? first = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)Path.Combine(folder, "conductbot.db")),
            KeyValuePair.Create("Storage:KeyFolder", (string?)Path.Combine(folder, "keys")),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        first?.Invoke(builder.Services);
        builder.Services
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error))
            .AddSingleton<IRecipientRoutes>(new LoopbackRoutes(connector))
            .AddSingleton<IDeliveryContent, PlainContent>()
            .AddSingleton(_ => Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts"))
            .AddSingleton(new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!))
            .AddConductBotStorage(builder.Configuration.GetSection("Storage"))
            .AddTimers(builder.Configuration.GetSection("Timers")).AddTimerWorker()
            .AddDeliveries(builder.Configuration.GetSection("Deliveries"))
            .AddBot(bot => builder.Configuration.GetSection("Bot").Bind(bot))
            .AddDeliveryLanes();

        // Nobody can come back here: there are no conversations.
        builder.Services.Remove(builder.Services.Last(service => service.ServiceType == typeof(ConductBot.Conversations.References.IPersonReturn)));
        return builder.Build();
    }
}
