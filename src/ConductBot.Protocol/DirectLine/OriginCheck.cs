namespace ConductBot.Protocol.DirectLine;

/// <summary>Whether a page may call. Browsers send Origin with every WebSocket handshake and every call that changes something.</summary>
internal static class OriginCheck
{
    /// <summary>True for no Origin (no browser), the page's own origin, and trusted ones.</summary>
    /// <param name="origin">The Origin header, null when absent.</param>
    /// <param name="self">Scheme and host that the request came to, as in https://chat.example.vn:8443.</param>
    /// <param name="trusted">Other origins that may.</param>
    public static bool Allows(string? origin, string self, IEnumerable<string> trusted) =>
        string.IsNullOrEmpty(origin) || string.Equals(origin, self, StringComparison.OrdinalIgnoreCase) || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
