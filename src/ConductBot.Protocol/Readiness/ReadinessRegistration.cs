using ConductBot.Protocol.Readiness;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Protocol;

/// <summary>Says what a bot that is registered with a channel needs to be ready.</summary>
public static class ReadinessRegistration
{
    /// <summary>Adds the keys that verify callers and the bot's own credential.</summary>
    public static IServiceCollection AddBotReadiness(this IServiceCollection services) =>
        services.AddSingleton<IReadinessPart, SigningKeyReadiness>().AddSingleton<IReadinessPart, CredentialReadiness>();
}
