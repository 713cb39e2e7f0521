using ConductBot.Protocol.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol;

/// <summary>Puts the embedded Direct Line into a host.</summary>
public static class DirectLineRegistration
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds the server and its connector. The host also registers an <see cref="IDirectLineLog"/>, an <see cref="IActivityReceiver"/> and Data Protection
    /// (with keys that outlive the process, else tokens do not).
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, Action<DirectLineOptions> configure)
    {
        services.AddOptions<DirectLineOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DirectLineStreams>();
        services.TryAddSingleton<DirectLineConnector>();
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<StreamTickets>();
        services.TryAddSingleton<SendingRates>();
        services.TryAddSingleton<HandOver>();
        services.TryAddSingleton<DirectLineDoor>();
        services.TryAddSingleton<DirectLineServer>();
        services.TryAddSingleton<DirectLineStreamEndpoint>();
        return services;
    }

    /// <summary>Serves Direct Line 3.0 under <paramref name="prefix"/>, such as <c>/v3/directline</c>, WebSocket included.</summary>
    /// <returns>All its endpoints, to be given conventions.</returns>
    public static IEndpointConventionBuilder MapDirectLine(this WebApplication app, string prefix)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        var door = app.Services.GetRequiredService<DirectLineDoor>();
        var server = app.Services.GetRequiredService<DirectLineServer>();
        var stream = app.Services.GetRequiredService<DirectLineStreamEndpoint>();

        var group = app.MapGroup(prefix);
        group.MapPost("/tokens/generate", door.Open(server.GenerateAsync));
        group.MapPost("/tokens/refresh", door.WithToken(server.RefreshAsync));
        group.MapPost("/conversations", door.WithToken(server.StartAsync));
        group.MapGet("/conversations/{conversationId}", door.OwnConversation(server.ReconnectAsync));
        group.MapGet("/conversations/{conversationId}/activities", door.OwnConversation(server.ReadAsync));
        group.MapPost("/conversations/{conversationId}/activities", door.OwnConversation(server.PostAsync));
        group.MapPost("/conversations/{conversationId}/upload", door.OwnConversation(server.UploadAsync));
        group.MapGet("/conversations/{conversationId}/stream", door.Open(stream.OpenAsync));
        group.MapGet("/session/getsessionid", door.WithToken(DirectLineServer.SessionAsync));
        return group;
    }
}
