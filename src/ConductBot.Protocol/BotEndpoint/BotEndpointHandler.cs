using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>POST of an activity: kind of body, caller, body, whether the body fits the caller, durable acceptance, answer. Every answer's body is empty.</summary>
internal sealed class BotEndpointHandler(
    IEnumerable<IInboundAuthentication> authentications, IActivityReceiver receiver, IOptions<BotEndpointOptions> options, ILogger<BotEndpointHandler> logger)
{
    private readonly IInboundAuthentication[] authentications = [.. authentications];

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            http.Response.StatusCode = await StatusAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientGone(logger);
        }
    }

    /// <summary>Whether it says what, where, by whom and to whom.</summary>
    internal static bool IsComplete(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, Recipient.Id.Length: > 0 };

    private async ValueTask<int> StatusAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) return Refused(StatusCodes.Status415UnsupportedMediaType, "the body is not JSON");
        if (http.Request.ContentLength > options.Value.MaxBodyBytes) return Refused(StatusCodes.Status413PayloadTooLarge, "the body is too large");
        var decision = await AuthenticateAsync(http);
        if (decision is not InboundDecision.Admitted admitted)
            return Refused(StatusCodes.Status401Unauthorized, decision is InboundDecision.Refused refused ? refused.Why : "nobody knows the caller");

        return await ActivityReader.ReadAsync(http.Request.BodyReader, options.Value.MaxBodyBytes, http.RequestAborted) switch
        {
            ActivityRead.TooLarge => Refused(StatusCodes.Status413PayloadTooLarge, "the body is too large"),
            ActivityRead.Read { Activity: var activity } when !IsComplete(activity) =>
                Refused(StatusCodes.Status400BadRequest, "type, channelId, conversation.id, from.id or recipient.id is missing"),
            ActivityRead.Read { Activity: var activity } when !admitted.Fits(activity) => Refused(StatusCodes.Status403Forbidden, "the activity does not fit its caller"),

            // No invoke is answered here yet; 501 is what the SDKs say to one they do not know.
            ActivityRead.Read { Activity.Type: ActivityTypes.Invoke } => Refused(StatusCodes.Status501NotImplemented, "an invoke that is not known"),
            ActivityRead.Read { Activity: var activity } => await AcceptAsync(activity),
            ActivityRead.Malformed malformed => Refused(StatusCodes.Status400BadRequest, malformed.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async ValueTask<InboundDecision> AuthenticateAsync(HttpContext http)
    {
        InboundDecision last = new InboundDecision.NotMine("no authentication is configured");
        foreach (var authentication in authentications)
        {
            last = await authentication.AuthenticateAsync(http, http.RequestAborted);
            if (last is not InboundDecision.NotMine) break;
        }

        return last is InboundDecision.NotMine notMine ? new InboundDecision.Refused(notMine.Why) : last;
    }

    // The caller's going away does not stop the acceptance: Teams closes the connection when it has waited too long.
    private async ValueTask<int> AcceptAsync(Activity activity)
    {
        activity.CallerId = null;
        activity.From!.DirectLineClaims = null;
        activity.Recipient!.DirectLineClaims = null;
        return await receiver.AcceptAsync(activity, CancellationToken.None) switch
        {
            AcceptOutcome.Accepted or AcceptOutcome.Duplicate => StatusCodes.Status200OK,
            AcceptOutcome.Unavailable => Refused(StatusCodes.Status503ServiceUnavailable, "the activity could not be stored"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private int Refused(int status, string why)
    {
        Log.Refused(logger, status, why);
        return status;
    }
}
