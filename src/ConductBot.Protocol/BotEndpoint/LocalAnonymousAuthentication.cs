using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>Gathers the facts for <see cref="LocalAnonymousRule"/>. Whoever sends an Authorization header is not anonymous.</summary>
internal sealed class LocalAnonymousAuthentication(IOptions<BotEndpointOptions> options, IHostEnvironment environment, IServer server) : IInboundAuthentication
{
    public ValueTask<InboundDecision> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var refusal = LocalAnonymousRule.Refusal(new()
        {
            Development = environment.IsDevelopment(),
            AppId = options.Value.AppId,
            SwitchedOn = options.Value.AllowLocalAnonymous,
            Listening = [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []],
            Remote = http.Connection.RemoteIpAddress,
            Local = http.Connection.LocalIpAddress,
            Host = http.Request.Host.Host,
            Origin = http.Request.Headers.Origin,
            Headers = http.Request.Headers.Keys,
        });
        return ValueTask.FromResult<InboundDecision>(refusal is null ? new InboundDecision.Admitted(LocalAnonymousRule.Misfit) : new InboundDecision.NotMine(refusal));
    }
}
