using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Where a client opens its stream: on the host and under the prefix that it called.</summary>
internal static class StreamAddress
{
    public static string For(HttpContext http, string conversationId, string watermark, string t)
    {
        var path = http.Request.Path.Value ?? "";
        var prefix = path[..path.LastIndexOf("/conversations", StringComparison.OrdinalIgnoreCase)];
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        return $"{scheme}://{http.Request.Host}{http.Request.PathBase}{prefix}/conversations/{Uri.EscapeDataString(conversationId)}/stream?watermark={watermark}&t={t}";
    }
}
