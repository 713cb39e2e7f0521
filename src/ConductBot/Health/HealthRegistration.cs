using ConductBot.Protocol.Readiness;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Health;

/// <summary>Says what the product needs to be ready.</summary>
public static class HealthRegistration
{
    /// <summary>Adds the storage and the library of directives; both must be registered.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<IReadinessPart, StorageReadiness>().AddSingleton<IReadinessPart, LibraryReadiness>();

    /// <summary>Adds the engine of answers, in a host that answers.</summary>
    public static IServiceCollection AddAnswersHealth(this IServiceCollection services) => services.AddSingleton<IReadinessPart, EngineReadiness>();
}
