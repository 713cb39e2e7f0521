using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>What every call passes: the page's origin, the token, and that the conversation in the path is the token's own and exists.</summary>
internal sealed class DirectLineDoor(IDirectLineLog log, DirectLineTokens tokens, IOptions<DirectLineOptions> options, ILogger<DirectLineDoor> logger)
{
    private const string Bearer = "Bearer ";

    /// <summary>A call that needs no token.</summary>
    public RequestDelegate Open(RequestDelegate call) => async http =>
    {
        try
        {
            if (OriginAllowed(http)) await call(http);
            else await RefuseAsync(http, DirectLineError.ForeignOrigin);
        }
        catch (DirectLineLogUnavailableException unavailable)
        {
            Log.LogUnavailable(logger, unavailable);
            if (!http.Response.HasStarted) await Answer.RefuseAsync(http, DirectLineError.Unavailable);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientGone(logger);
        }
    };

    /// <summary>A call that needs a token, of any conversation.</summary>
    public RequestDelegate WithToken(Func<HttpContext, DirectLineTicket, Task> call) => Open(http =>
        TokenOf(http) switch
        {
            null => RefuseAsync(http, DirectLineError.MissingToken),
            { } token => tokens.Read(token) switch
            {
                TicketRead.Valid valid => call(http, valid.Ticket),
                TicketRead.Expired => RefuseAsync(http, DirectLineError.TokenExpired),
                _ => RefuseAsync(http, DirectLineError.BadToken),
            },
        });

    /// <summary>A call on the conversation in the path, which must be the token's.</summary>
    public RequestDelegate OwnConversation(Func<HttpContext, DirectLineTicket, Task> call) => WithToken(async (http, ticket) =>
    {
        if (!string.Equals(http.Request.RouteValues["conversationId"] as string, ticket.ConversationId, StringComparison.Ordinal))
        {
            await RefuseAsync(http, DirectLineError.OtherConversation);
            return;
        }

        var user = await log.UserAsync(ticket.ConversationId, http.RequestAborted);
        if (user is null) await RefuseAsync(http, DirectLineError.NoConversation);
        else if (user != ticket.UserId) await RefuseAsync(http, DirectLineError.OtherConversation);
        else await call(http, ticket);
    });

    private static string? TokenOf(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header.Length > Bearer.Length
            ? header[Bearer.Length..].Trim()
            : null;

    private bool OriginAllowed(HttpContext http) =>
        OriginCheck.Allows(http.Request.Headers.Origin, $"{http.Request.Scheme}://{http.Request.Host}", options.Value.TrustedOrigins);

    private Task RefuseAsync(HttpContext http, DirectLineError error)
    {
        Log.Refused(logger, error.Status, error.Code);
        return Answer.RefuseAsync(http, error);
    }
}
