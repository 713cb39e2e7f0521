using System.Diagnostics;
using System.Net;

namespace ConductBot.Web.Hosting;

/// <summary>Refuses calls that did not come by the program's own name: a foreign page can make a browser call this machine under a name of its choosing.</summary>
internal static class HostGuard
{
    private static readonly string[] LocalNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>What is wrong with a call, for the caller to read; null when it may go on.</summary>
    public static string? Refusal(HostMode mode, HttpContext http) => mode switch
    {
        HostMode.Local => RefusalLocal(http),
        HostMode.Channel { PublicUrl: { } url } when !IsHealth(http) && !string.Equals(http.Request.Host.Host, url.Host, StringComparison.OrdinalIgnoreCase) =>
            $"Máy chủ này chỉ trả lời dưới tên {url.Host}.\nThis server answers only under the name {url.Host}.\n",
        HostMode.Channel => null,
        _ => throw new UnreachableException(),
    };

    private static string? RefusalLocal(HttpContext http)
    {
        if (!LocalNames.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            return "Chương trình đang chạy ở chế độ trên máy này (không đăng nhập) nên chỉ trả lời tại http://localhost. Muốn người khác dùng, xin đặt Web:PublicUrl cùng Bot:AppId và Bot:TenantId.\n"
                + "The program runs in local mode (no sign-in) and answers only at http://localhost. To let others in, set Web:PublicUrl with Bot:AppId and Bot:TenantId.\n";
        }

        var proxied = http.Request.Headers.ContainsKey("Forwarded") || http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("X-Forwarded-Host");
        var foreign = http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address);
        return proxied || foreign
            ? "Chế độ trên máy này không đăng nhập nên không được đặt sau máy chủ trung gian (proxy).\nLocal mode has no sign-in and must not stand behind a proxy.\n"
            : null;
    }

    private static bool IsHealth(HttpContext http) => http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
