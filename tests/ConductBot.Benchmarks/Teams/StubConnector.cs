using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace ConductBot.Benchmarks.Teams;

/// <summary>
/// Stands for the channel's connector: takes every reply, counts it and tells whoever waits for it. Speaks just enough HTTP, so that the machine is left to
/// the server that is measured.
/// </summary>
internal sealed class StubConnector : IDisposable
{
    private static readonly byte[] Taken = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"id\":\"reply\"}"u8.ToArray();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Action<int, int> _replied;
    private readonly X509Certificate2? _certificate;
    private long _replies;

    /// <param name="replied">Called with caller and number of the activity that a reply answers.</param>
    /// <param name="certificate">With which it speaks https; null for http.</param>
    public StubConnector(Action<int, int> replied, X509Certificate2? certificate)
    {
        (_replied, _certificate) = (replied, certificate);
        _listener.Start(512);
        _ = AcceptAsync();
    }

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Messages taken.</summary>
    public long Replies => Interlocked.Read(ref _replies);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        socket.NoDelay = true;
        try
        {
            await using var connection = await ConnectedAsync(socket);
            var read = new HttpBytes(connection);
            while (await read.NextAsync() is { } message)
            {
                Take(message.Body.Span);
                await connection.WriteAsync(Taken);
            }
        }
        catch (Exception end) when (end is SocketException or IOException)
        {
            // The server went away.
        }
    }

    private async Task<Stream> ConnectedAsync(Socket socket)
    {
        var plain = new NetworkStream(socket);
        if (_certificate is null) return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }

    // Ids are "caller-number".
    private void Take(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\"type\":\"message\""u8) < 0) return;
        Interlocked.Increment(ref _replies);
        var at = body.IndexOf("\"replyToId\":\""u8);
        if (at < 0) return;
        var id = body[(at + 13)..];
        var dash = id.IndexOf((byte)'-');
        _replied(int.Parse(id[..dash]), int.Parse(id[(dash + 1)..id.IndexOf((byte)'"')]));
    }
}
