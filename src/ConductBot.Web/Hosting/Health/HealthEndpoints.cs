using System.Net;
using ConductBot.Protocol.Readiness;

namespace ConductBot.Web.Hosting.Health;

/// <summary>
/// <c>/health/live</c>: the process serves (restart it when it does not). <c>/health/ready</c>: it can do its work (send it no traffic when it can't: 503).
/// <c>/health</c> is the first in one word.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Maps the three.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapResult("/health", static _ => Results.Text("ok"));
        app.MapResult("/health/live", static _ => Results.Json(new HealthAnswer("live"), HealthAnswerJson.Default.HealthAnswer));
        app.MapResult("/health/ready", static async http =>
        {
            var state = await http.Service<ReadinessBoard>().LookAsync(http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(
                Answer(state, IsOnThisMachine(http)), HealthAnswerJson.Default.HealthAnswer,
                statusCode: state.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    /// <summary>What is told; notes and reasons to operators on this machine only.</summary>
    internal static HealthAnswer Answer(BoardState state, bool withNotes) => new(
        state.IsReady ? "ready" : "notReady",
        state.Parts.ToDictionary(part => part.Name, part => part.Readiness switch
        {
            PartReadiness.Ready ready => new HealthAnswerPart(true, withNotes ? ready.Note : null),
            PartReadiness.NotReady notReady => new HealthAnswerPart(false, withNotes ? notReady.Why : null),
            _ => throw new System.Diagnostics.UnreachableException(),
        }));

    internal static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !ProxyHeaders.Any(http.Request.Headers.ContainsKey);
}
