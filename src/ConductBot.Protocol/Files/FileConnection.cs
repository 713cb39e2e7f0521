using System.Net;
using System.Net.Sockets;

namespace ConductBot.Protocol.Files;

/// <summary>Opens the connections over which files are fetched: to public addresses alone, whatever a name leads to at that moment.</summary>
internal static class FileConnection
{
    /// <exception cref="AddressNotPublicException">The name leads elsewhere.</exception>
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (target, asked) = (context.DnsEndPoint, context.InitialRequestMessage.RequestUri!);
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);

        // A proxy of the machine's settings stands where it stands, and looks the host's name up itself.
        if (string.Equals(target.Host, asked.IdnHost, StringComparison.OrdinalIgnoreCase)) addresses = [.. addresses.Where(PublicAddress.Is)];
        if (addresses.Length == 0) throw new AddressNotPublicException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
