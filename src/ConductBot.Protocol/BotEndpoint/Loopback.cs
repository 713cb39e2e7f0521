using System.Net;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>What is this machine itself.</summary>
internal static class Loopback
{
    /// <summary>localhost, 127.0.0.0/8 or ::1, without a port. A name that merely resolves to one is none.</summary>
    public static bool IsHost(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host?.Trim('[', ']'), out var address) && IsAddress(address));

    public static bool IsAddress(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>An absolute http or https URL on this machine, without user or password.</summary>
    public static bool IsUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && IsHost(uri.Host);

    /// <summary>A listening address of the server, as in http://127.0.0.1:3978; wildcards are not this machine alone.</summary>
    public static bool IsListening(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHost(uri.Host);
}
