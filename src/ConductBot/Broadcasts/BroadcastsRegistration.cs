using ConductBot.Audit;
using ConductBot.Broadcasts.Chat;
using ConductBot.Broadcasts.Sending;
using ConductBot.Broadcasts.Storing;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Deliveries;
using ConductBot.Reminders.Dates;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts;

/// <summary>Puts reminders to many into a host that has the organisation, conversations, the working calendar, timers and deliveries.</summary>
public static class BroadcastsRegistration
{
    /// <summary>Registers what answers in conversations and what sends. Register it before what takes every text.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="BroadcastOptions.Section"/>.</param>
    public static IServiceCollection AddBroadcasts(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<BroadcastOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BroadcastOptions>, BroadcastOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddDateWords();
        services.TryAddSingleton(_ => Localized<BroadcastTexts>.Load(typeof(BroadcastTexts).Assembly, "ConductBot.Broadcasts.Texts"));
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<BroadcastStore>();
        services.TryAddSingleton<BroadcastWords>();
        services.TryAddSingleton<BroadcastCards>();
        services.TryAddSingleton<BroadcastViews>();
        services.TryAddSingleton<BroadcastSight>();
        services.TryAddSingleton<BroadcastDesk>();
        services.TryAddSingleton<BroadcastLists>();
        services.TryAddSingleton<BroadcastDialog>();
        services.AddSingleton<ITurnHandler, BroadcastHandler>();
        services.AddSingleton<ICardActionHandler, BroadcastPresses>();
        services.AddSingleton<IDeliveryContent, BroadcastContent>();
        services.AddSingleton<IDeliveryContent, BroadcastNotes>();
        services.AddSingleton<ITimerHandler, BroadcastTimer>();
        return services;
    }
}
