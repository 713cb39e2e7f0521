using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol;

/// <summary>Puts a bot that is registered with a channel into a host.</summary>
public static class BotRegistration
{
    /// <summary>
    /// Adds the bot endpoint with the verification of callers' tokens, the bot's own credential, and the <see cref="IConnector"/>: over HTTP, and into the embedded Direct Line where the
    /// host has one. The host also registers an <see cref="IActivityReceiver"/>.
    /// </summary>
    public static IServiceCollection AddBot(this IServiceCollection services, Action<BotOptions> configure)
    {
        services.AddOptions<BotOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotOptions>, BotOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new BotHttp());
        services.TryAddSingleton<ServiceUrls>();

        services.TryAddSingleton<TrustedIssuers>();
        services.TryAddSingleton<ISigningKeyState>(provider => provider.GetRequiredService<TrustedIssuers>());
        services.AddHostedService(provider => provider.GetRequiredService<TrustedIssuers>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInboundAuthentication, TokenAuthentication>());
        services.AddOptions<BotEndpointOptions>().Configure<IOptions<BotOptions>>((endpoint, bot) =>
        {
            endpoint.AppId = bot.Value.AppId ?? "";
            endpoint.AllowLocalAnonymous = bot.Value.AllowLocalAnonymous;
        });
        services.AddBotEndpoint(_ => { });

        services.TryAddSingleton<BotCredentials>();
        services.TryAddSingleton<Func<BotCredential>>(provider => provider.GetRequiredService<BotCredentials>().Make);
        services.TryAddSingleton(provider => new BotTokens(
            provider.GetRequiredService<Func<BotCredential>>(), provider.GetRequiredService<BotCredentials>().Request, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BotTokens>>()));
        services.TryAddSingleton<ICredentialState>(provider => provider.GetRequiredService<BotTokens>());
        services.AddHostedService<CredentialStart>();
        services.TryAddSingleton<ConnectorCaller>();
        services.TryAddSingleton<HttpConnector>();
        services.TryAddSingleton<FileAddresses>();
        services.TryAddSingleton<IChannelFiles>(provider => new ChannelFiles(
            provider.GetRequiredService<FileAddresses>(), (provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<BotTokens>()), provider.GetRequiredService<BotHttp>(),
            (provider.GetRequiredService<IOptions<BotOptions>>(), provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<ILogger<ChannelFiles>>()));
        services.TryAddSingleton<IConnector>(provider => provider.GetService<DirectLineConnector>() is { } directLine
            ? new ChannelConnector(directLine, provider.GetRequiredService<HttpConnector>())
            : provider.GetRequiredService<HttpConnector>());
        return services;
    }
}
