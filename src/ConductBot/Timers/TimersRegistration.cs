using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>Puts the timers into a host that has storage.</summary>
public static class TimersRegistration
{
    /// <summary>Registers <see cref="TimerStore"/>. Enough for whoever only writes timers.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="TimerOptions.Section"/>.</param>
    public static IServiceCollection AddTimers(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<TimerOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TimerOptions>, TimerOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TimerStore>();
        return services;
    }

    /// <summary>Adds the hosted service that fires them, with the registered <see cref="ITimerHandler"/>s. Register it after the storage.</summary>
    public static IServiceCollection AddTimerWorker(this IServiceCollection services)
    {
        services.TryAddSingleton<TimerMetrics>();
        services.TryAddSingleton<TimerHandlers>();
        services.TryAddSingleton<ShardLeases>();
        services.TryAddSingleton<ShardRunner>();
        services.AddHostedService<TimerWorker>();
        return services;
    }
}
