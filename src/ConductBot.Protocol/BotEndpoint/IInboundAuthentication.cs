using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>One way to know a caller of the bot endpoint. They are asked in the order of their registration; nobody's caller gets 401.</summary>
public interface IInboundAuthentication
{
    /// <summary>Decides by the request's head; the body is not read yet.</summary>
    ValueTask<InboundDecision> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken);
}
