using ConductBot.Protocol.BotEndpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol;

/// <summary>Puts the bot endpoint into a host.</summary>
public static class BotEndpointRegistration
{
    /// <summary>Adds the endpoint and its anonymous local mode. The host also registers an <see cref="IActivityReceiver"/>.</summary>
    public static IServiceCollection AddBotEndpoint(this IServiceCollection services, Action<BotEndpointOptions> configure)
    {
        services.AddOptions<BotEndpointOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotEndpointOptions>, BotEndpointOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInboundAuthentication, LocalAnonymousAuthentication>());
        services.TryAddSingleton<BotEndpointHandler>();
        return services;
    }

    /// <summary>Takes activities at <paramref name="path"/>, <c>/api/messages</c> by custom.</summary>
    public static IEndpointConventionBuilder MapBotEndpoint(this IEndpointRouteBuilder endpoints, string path) =>
        endpoints.MapPost(path, endpoints.ServiceProvider.GetRequiredService<BotEndpointHandler>().HandleAsync);
}
