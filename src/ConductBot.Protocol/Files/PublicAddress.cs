using System.Net;
using System.Net.Sockets;

namespace ConductBot.Protocol.Files;

/// <summary>Which addresses belong to the open internet: not this machine, its network, or what leads there in disguise.</summary>
/// <remarks>Source: the special-purpose address registries of IANA (RFC 6890 and those after it).</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    // Protocol assignments (Teredo among them), documentation, 6to4.
    private static readonly IPNetwork[] NotPublic6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    // On networks without IPv4 a gateway turns the last 32 bits into that address.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether it does.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return !NotPublic4.Any(network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        return Translated.Contains(address) ? Is(new IPAddress(address.GetAddressBytes().AsSpan(12))) : Public6.Contains(address) && !NotPublic6.Any(network => network.Contains(address));
    }
}
