using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using ConductBot.Protocol.Tests.Tokens;

namespace ConductBot.Protocol.Tests.Files;

/// <summary>A host of files over https on this machine, byte by byte: it can say what no web server would. Remembers what it was asked.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Func<Stream, CancellationToken, Task>> _answers = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _serving;

    public FileHost()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The heads of the requests.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Completes when the first request is there.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next answer that has not been given: its head, without the empty line, and its body.</summary>
    public FileHost Then(string head, byte[]? body = null) => Then(async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\nConnection: close\r\n\r\n"), cancellationToken);
        if (body is not null) await stream.WriteAsync(body, cancellationToken);
    });

    public FileHost Then(Func<Stream, CancellationToken, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>The file, honestly.</summary>
    public FileHost ThenFile(byte[] content) => Then($"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}", content);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = TestCertificate.Server }, _stop.Token);
                _requests.Enqueue(await HeadAsync(stream, _stop.Token));
                Asked.TrySetResult();
                if (_answers.TryDequeue(out var answer)) await answer(stream, _stop.Token);
                await stream.ShutdownAsync();
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
            {
                if (_stop.IsCancellationRequested) return;
            }
        }
    }

    private static async Task<string> HeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, cancellationToken) > 0) head.Append((char)one[0]);
        return head.ToString();
    }
}
