using System.Collections.Concurrent;
using ConductBot.Protocol.BotEndpoint;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Connector;

/// <summary>
/// The allow-list of service URLs: an activity can't make the bot call elsewhere. https on its default port, an exact host, no user, query or fragment; whoever wants
/// can register a name below trafficmanager.net. Asked when an activity comes in, and again before anything goes out.
/// </summary>
/// <remarks>Source: Agents-for-net, OutboundHostValidator, which is laxer.</remarks>
public sealed class ServiceUrls
{
    private const int LongestUrl = 1024;
    private const int Remembered = 256;

    private readonly HashSet<string> authorities;
    private readonly bool local;
    private readonly ConcurrentDictionary<string, ServiceAddress> known = new(StringComparer.Ordinal);

    /// <summary>The hosts of the bot's cloud and those of <see cref="BotOptions.ServiceHosts"/>; in the anonymous local mode this machine alone.</summary>
    public ServiceUrls(IOptions<BotOptions> options, IHostEnvironment environment)
    {
        var cloud = CloudFacts.Of(options.Value.Cloud);
        local = !options.Value.IsRegistered && options.Value.AllowLocalAnonymous && environment.IsDevelopment();
        authorities = options.Value.IsRegistered ? new([cloud.ServiceHost, .. options.Value.ServiceHosts], StringComparer.OrdinalIgnoreCase) : [];
        Fallback = cloud.ServiceUrl;
    }

    /// <summary>Where to open a conversation with a person whose own service URL is not known: the cloud's general one.</summary>
    public string Fallback { get; }

    /// <summary>Whether the bot may call it.</summary>
    public bool MayCall(string? serviceUrl) => Find(serviceUrl) is not null;

    /// <summary>How to call it; null when that is not allowed.</summary>
    internal ServiceAddress? Find(string? serviceUrl)
    {
        if (serviceUrl is null or { Length: 0 or > LongestUrl }) return null;
        if (known.TryGetValue(serviceUrl, out var address)) return address;
        if (Look(serviceUrl) is not { } read) return null;
        if (known.Count < Remembered) known.TryAdd(serviceUrl, read);
        return read;
    }

    /// <summary>Whether the bot's token may go to exactly this address.</summary>
    internal bool MaySee(Uri address) => address.Scheme == Uri.UriSchemeHttps && authorities.Contains(Authority(address));

    /// <summary>The same for an address that is called once: it is not remembered.</summary>
    internal ServiceAddress? Look(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)) return null;
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return null;
        if (local) return Loopback.IsUrl(serviceUrl) ? new(url.AbsoluteUri.TrimEnd('/'), WithToken: false) : null;
        return MaySee(url) ? new(url.AbsoluteUri.TrimEnd('/'), WithToken: true) : null;
    }

    // The name that is really looked up: letters that merely look alike differ in it.
    private static string Authority(Uri url) => url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";
}
