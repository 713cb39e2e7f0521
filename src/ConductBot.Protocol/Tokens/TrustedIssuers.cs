using ConductBot.Protocol.Connector;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tokens;

/// <summary>Everybody whose tokens are believed: the Bot Connector, and Entra where callers are named. Fetches their keys when the host starts and keeps them fresh.</summary>
internal sealed class TrustedIssuers : IHostedService, ISigningKeyState, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private readonly TimeProvider time;
    private readonly ITrustedIssuer[] all;
    private ITimer? looking;

    public TrustedIssuers(IOptions<BotOptions> options, ServiceUrls urls, BotHttp http, TimeProvider time, ILogger<TrustedIssuers> logger)
    {
        this.time = time;
        all = options.Value.IsRegistered ? [.. All(options.Value)] : [];

        IEnumerable<ITrustedIssuer> All(BotOptions bot)
        {
            var cloud = CloudFacts.Of(bot.Cloud);
            var tenant = bot.TenantId!.ToLowerInvariant();
            yield return new ChannelIssuer(Keys(bot.OpenIdMetadata, cloud.Metadata), bot.OpenIdIssuer ?? cloud.Issuer, tenant, urls);
            if (bot.EntraCallers.Count == 0) yield break;
            var issuer = bot.EntraIssuer ?? new Uri(cloud.SignIn, $"{tenant}/v2.0").AbsoluteUri;
            yield return new EntraIssuer(Keys(bot.EntraMetadata, new($"{issuer}/.well-known/openid-configuration")), issuer, bot.EntraCallers, tenant, urls);
        }

        SigningKeys Keys(string? address, Uri usual) => new(string.IsNullOrEmpty(address) ? usual : new(address), http.Metadata, time, logger);
    }

    public ITrustedIssuer? Find(string name) => Array.Find(all, issuer => issuer.Is(name));

    public IReadOnlyList<SigningKeyReport> Reports() => [.. all.Select(issuer => issuer.Keys.Report())];

    /// <summary>Ends when no fetch of keys is under way.</summary>
    public Task SettledAsync() => Task.WhenAll(all.Select(issuer => issuer.Keys.Fetched));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        looking = time.CreateTimer(_ => RenewIfDue(), null, Look, Look);
        RenewIfDue();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => looking?.Dispose();

    private void RenewIfDue()
    {
        foreach (var issuer in all) issuer.Keys.RenewIfDue();
    }
}
