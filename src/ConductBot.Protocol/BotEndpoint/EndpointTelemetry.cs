using System.Diagnostics.Metrics;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>Counts what the endpoint refused, by status and one of few words; never by what was sent.</summary>
internal static class EndpointTelemetry
{
    /// <summary>The room's meter.</summary>
    public const string Name = "ConductBot.Protocol";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("conductbot.inbound.refused", "{request}", "Requests to the bot endpoint that were refused.");

    public static void Refused(int status)
    {
        if (Refusals.Enabled) Refusals.Add(1, new("http.response.status_code", status), new("reason", Reason(status)));
    }

    internal static string Reason(int status) => status switch
    {
        400 => "malformed",
        401 => "unauthenticated",
        403 => "does_not_fit_caller",
        413 => "too_large",
        415 => "not_json",
        501 => "unknown_invoke",
        503 => "unavailable",
        _ => "other",
    };
}
