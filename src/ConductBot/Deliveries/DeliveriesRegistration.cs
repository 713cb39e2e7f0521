using ConductBot.Conversations;
using ConductBot.Conversations.References;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries;

/// <summary>Puts deliveries into a host that has storage, timers and the working calendar.</summary>
public static class DeliveriesRegistration
{
    /// <summary>Registers <see cref="IDeliveries"/>. Enough for whoever only hands in, looks and calls off, such as a command.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="DeliveryOptions.Section"/>.</param>
    public static IServiceCollection AddDeliveries(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<DeliveryOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Localized<DeliveryTexts>.Load(typeof(DeliveryTexts).Assembly, "ConductBot.Deliveries.Texts"));
        services.TryAddSingleton<LedgerWriter>();
        services.TryAddSingleton<DeliveryWakes>();
        services.TryAddSingleton<DeliveryRetention>();
        services.TryAddSingleton<IDeliveries, DeliveryLedger>();
        return services;
    }

    /// <summary>
    /// Adds what sends: the timers' handler, the lanes, and the pace, which from now on holds for every other use of <see cref="IConnector"/> too. Register it after the connector, the conversations, the
    /// organisation and the timers' worker, so that lanes stop before the timers give their shards away.
    /// </summary>
    public static IServiceCollection AddDeliveryLanes(this IServiceCollection services)
    {
        services.TryAddSingleton<DeliveryMetrics>();
        services.TryAddSingleton<Pacer>();
        services.TryAddSingleton<PaceMemory>();
        services.TryAddSingleton<DeliveryQueue>();
        services.TryAddSingleton<DeliveryWording>();
        services.TryAddSingleton<IRecipientRoutes, RecipientRoutes>();
        services.AddSingleton<IPersonReturn, PersonReturn>();
        services.TryAddSingleton<SendSlots>();
        services.TryAddSingleton<DeliveryReports>();
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<SenderParts>();
        services.TryAddSingleton<DeliveryLanes>();
        services.AddSingleton<ITimerHandler, DeliveryTimer>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryLanes>());
        return PaceConnector(services);
    }

    // Replies, updates and members go through the pace; deliveries ask for it themselves, before they choose their words.
    private static IServiceCollection PaceConnector(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IConnector) && !service.IsKeyedService);
        services.Remove(inner);
        services.AddKeyedSingleton<IConnector>(SenderParts.Unpaced, (provider, _) => (IConnector)(inner.ImplementationInstance
            ?? inner.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        return services.AddSingleton<IConnector>(provider => new PacedConnector(provider.GetRequiredKeyedService<IConnector>(SenderParts.Unpaced), provider.GetRequiredService<Pacer>()));
    }
}
