using System.Text.Json;
using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>
/// POST of an activity: kind of body, caller, body, whether the body fits the caller, durable acceptance, answer. The answer has a body only where the sender waits for
/// one: to an invoke, and to expectReplies.
/// </summary>
internal sealed class BotEndpointHandler(
    IEnumerable<IInboundAuthentication> authentications, IActivityReceiver receiver, IOptions<BotEndpointOptions> options, ILogger<BotEndpointHandler> logger)
{
    private readonly IInboundAuthentication[] authentications = [.. authentications];

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            var answer = await AnswerAsync(http);
            http.Response.StatusCode = answer.Status;
            if (answer.Body is not { } body) return;

            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.BodyWriter.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, ProtocolJson.Wire.JsonElement), http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ClientGone(logger);
        }
    }

    /// <summary>Whether it says what, where, by whom and to whom.</summary>
    internal static bool IsComplete(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, Recipient.Id.Length: > 0 };

    private async ValueTask<InvokeAnswer> AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) return Refused(StatusCodes.Status415UnsupportedMediaType, "the body is not JSON");
        if (http.Request.ContentLength > options.Value.MaxBodyBytes) return Refused(StatusCodes.Status413PayloadTooLarge, "the body is too large");
        return await AuthenticateAsync(http) switch
        {
            InboundDecision.Admitted admitted => await DeliverAsync(http, admitted),
            InboundDecision.Unavailable unavailable => Refused(StatusCodes.Status503ServiceUnavailable, unavailable.Why),
            InboundDecision.Refused refused => Refused(StatusCodes.Status401Unauthorized, refused.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async ValueTask<InvokeAnswer> DeliverAsync(HttpContext http, InboundDecision.Admitted admitted) =>
        await ActivityReader.ReadAsync(http.Request.BodyReader, options.Value.MaxBodyBytes, http.RequestAborted) switch
        {
            ActivityRead.TooLarge => Refused(StatusCodes.Status413PayloadTooLarge, "the body is too large"),
            ActivityRead.Read { Activity: var activity } when !IsComplete(activity) =>
                Refused(StatusCodes.Status400BadRequest, "type, channelId, conversation.id, from.id or recipient.id is missing"),
            ActivityRead.Read { Activity: var activity } when admitted.Misfit(activity) is { } misfit => Refused(StatusCodes.Status403Forbidden, $"the activity does not fit its caller: {misfit}"),
            ActivityRead.Read { Activity: var activity } => await AcceptAsync(activity),
            ActivityRead.Malformed malformed => Refused(StatusCodes.Status400BadRequest, malformed.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async ValueTask<InboundDecision> AuthenticateAsync(HttpContext http)
    {
        var whyNot = "";
        foreach (var authentication in authentications)
        {
            var decision = await authentication.AuthenticateAsync(http, http.RequestAborted);
            if (decision is not InboundDecision.NotMine notMine) return decision;
            whyNot = whyNot.Length == 0 ? notMine.Why : $"{whyNot}; {notMine.Why}";
        }

        return new InboundDecision.Refused(whyNot.Length > 0 ? whyNot : "no authentication is configured");
    }

    // The caller's going away does not stop the acceptance: Teams closes the connection when it has waited too long.
    private async ValueTask<InvokeAnswer> AcceptAsync(Activity activity)
    {
        activity.CallerId = null;
        activity.From!.DirectLineClaims = null;
        activity.Recipient!.DirectLineClaims = null;

        // Teams alone vouches for it; elsewhere a client may have written it.
        if (activity.ChannelId != ChannelIds.Teams) activity.From.AadObjectId = null;
        if (WaitsForAnswer(activity))
        {
            var answer = await receiver.AnswerAsync(activity, CancellationToken.None);
            if (answer.Status >= StatusCodes.Status400BadRequest) Refused(answer.Status, answer.Status == StatusCodes.Status501NotImplemented ? "an invoke that is not known" : "an invoke that could not be taken");
            return answer;
        }

        return await receiver.AcceptAsync(activity, CancellationToken.None) switch
        {
            AcceptOutcome.Accepted or AcceptOutcome.Duplicate => InvokeAnswer.Empty,
            AcceptOutcome.Unavailable => Refused(StatusCodes.Status503ServiceUnavailable, "the activity could not be stored"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static bool WaitsForAnswer(Activity activity) =>
        activity.Type == ActivityTypes.Invoke || (activity.Type == ActivityTypes.Message && string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase));

    private InvokeAnswer Refused(int status, string why)
    {
        Log.Refused(logger, status, why);
        EndpointTelemetry.Refused(status);
        return new InvokeAnswer(status);
    }
}
