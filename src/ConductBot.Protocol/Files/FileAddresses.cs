using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Files;

/// <summary>
/// The pure decision where a file may be fetched: what Teams keeps, at the hosts of <see cref="BotOptions.FileHosts"/>; an image in a message, at the attachments of a connector on the allow-list. An activity can't make the bot
/// call elsewhere, or show its token there.
/// </summary>
internal sealed class FileAddresses(IOptions<BotOptions> options, ServiceUrls urls)
{
    private const int LongestAddress = 4096;
    private readonly IReadOnlyList<string> hosts = !options.Value.IsRegistered ? [] : options.Value.FileHosts.Count > 0 ? [.. options.Value.FileHosts] : [CloudFacts.Of(options.Value.Cloud).FileHosts];

    /// <summary>Where to fetch the file of an attachment; null when that is not allowed.</summary>
    public FileSource? Of(Attachment attachment) => attachment.ContentType switch
    {
        TeamsFiles.DownloadInfo => Read(TeamsFiles.AddressOf(attachment)) is { } address && IsFileHost(address) ? new(address, FileKeeper.FileHost) : null,
        { } type when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => Image(attachment.ContentUrl),
        _ => null,
    };

    /// <summary>The host that an attachment names, for whoever looks after the list; null when it names none.</summary>
    public static string? HostOf(Attachment attachment) => Read(attachment.ContentType == TeamsFiles.DownloadInfo ? TeamsFiles.AddressOf(attachment) : attachment.ContentUrl)?.IdnHost is { Length: <= 253 } host ? host : null;

    /// <summary>Whether files may be fetched there: https, no user, a name and not an address, on the list.</summary>
    public bool IsFileHost(Uri address) => address is { IsAbsoluteUri: true, HostNameType: UriHostNameType.Dns } && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && hosts.Any(entry => Matches(entry, address));

    private FileSource? Image(string? contentUrl)
    {
        if (contentUrl is not { Length: <= LongestAddress } || urls.Look(contentUrl) is not { } service) return null;
        var address = new Uri(service.Prefix);
        return IsAttachment(address.AbsolutePath) ? new(address, service.WithToken ? FileKeeper.Connector : FileKeeper.Local) : null;
    }

    private static Uri? Read(string? address) => address is { Length: > 0 and <= LongestAddress } && Uri.TryCreate(address, UriKind.Absolute, out var read) ? read : null;

    // One label in the place of a star, as certificates have it; the name that is really looked up, so that letters which merely look alike differ.
    private static bool Matches(string entry, Uri address)
    {
        if (!entry.StartsWith("*.", StringComparison.Ordinal)) return string.Equals(entry, address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}", StringComparison.OrdinalIgnoreCase);
        return address.IsDefaultPort && address.IdnHost.EndsWith(entry[1..], StringComparison.OrdinalIgnoreCase) && address.IdnHost.Length > entry.Length - 1 && address.IdnHost.IndexOf('.', StringComparison.Ordinal) == address.IdnHost.Length - entry.Length + 1;
    }

    // …/v3/attachments/{id}/views/{view}: no other call can be made of it with the bot's token.
    private static bool IsAttachment(string path) =>
        !path.Contains('%', StringComparison.Ordinal) && path.Split('/') is [.., "v3", "attachments", { Length: > 0 }, "views", { Length: > 0 }];
}
