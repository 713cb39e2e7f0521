using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ConductBot.Benchmarks.Turns;

namespace ConductBot.Benchmarks.Teams;

/// <summary>One connection to the bot: posts an activity, waits for the answer to the post and for the reply at the connector, then posts the next.</summary>
/// <param name="number">Which of the callers.</param>
/// <param name="conversations">How many chats it has.</param>
/// <param name="questions">What is asked, as JSON.</param>
internal sealed class Caller(int number, int conversations, string[] questions) : IDisposable
{
    /// <summary>Whose people write.</summary>
    public const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Random _random = new(number);
    private readonly Lock _gate = new();
    private int _sent;
    private TaskCompletionSource<long> _reply = new();

    /// <summary>The header that proves who calls; empty for none.</summary>
    public string Authorization { get; init; } = "";

    public void Replied(int activity)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            if (activity == _sent) _reply.TrySetResult(now);
        }
    }

    /// <summary>Goes on until the time is over. From just before the post to the reply's last byte at the connector.</summary>
    public async Task<Timings> RunAsync((Uri Bot, Uri Connector) to, TimeSpan time, CancellationToken cancellationToken)
    {
        if (!_socket.Connected) await _socket.ConnectAsync(to.Bot.Host, to.Bot.Port, cancellationToken);
        await using var connection = new NetworkStream(_socket);
        var read = new HttpBytes(connection);
        var times = new Timings();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            TaskCompletionSource<long> reply;
            lock (_gate)
            {
                _sent++;
                reply = _reply = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            var request = Request(to);
            var started = Stopwatch.GetTimestamp();
            await _socket.SendAsync(request, SocketFlags.None, cancellationToken);
            if (await read.NextAsync() is not { Status: >= 200 and < 300 } answer) throw new InvalidOperationException("The bot refused an activity or closed the connection.");
            times.Add(Stopwatch.GetElapsedTime(started, await reply.Task.WaitAsync(Patience, cancellationToken)).TotalMilliseconds);
        }

        return times;
    }

    public void Dispose() => _socket.Dispose();

    // As Teams writes them, one of a person's questions in a chat of their own.
    private byte[] Request((Uri Bot, Uri Connector) to)
    {
        var person = (number * conversations) + (_sent % conversations);
        var name = person.ToString(CultureInfo.InvariantCulture);
        var question = questions[_random.Next(questions.Length)];
        var body = Encoding.UTF8.GetBytes($$$$"""
            {"type":"message","id":"{{{{number}}}}-{{{{_sent}}}}","timestamp":"2026-11-21T03:04:05.678Z","localTimestamp":"2026-11-21T10:04:05.678+07:00","localTimezone":"Asia/Ho_Chi_Minh","serviceUrl":"{{{{to.Connector}}}}","channelId":"msteams","from":{"id":"29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL-{{{{name}}}}","name":"Nguy\u1EC5n V\u0103n {{{{name}}}}","aadObjectId":"7faf8ad0-2d6c-4ab7-9b2a-{{{{person:d12}}}}"},"conversation":{"conversationType":"personal","tenantId":"{{{{Tenant}}}}","id":"a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSfOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJ-{{{{name}}}}"},"recipient":{"id":"28:b1902c3e-b9f7-4650-9b23-5772bd429747","name":"ConductBot"},"textFormat":"plain","locale":"vi-VN","text":{{{{question}}}},"entities":[{"locale":"vi-VN","country":"VN","platform":"Windows","timezone":"Asia/Ho_Chi_Minh","type":"clientInfo"}],"channelData":{"tenant":{"id":"{{{{Tenant}}}}"}}}
            """);
        var head = Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost:{to.Bot.Port}\r\nContent-Type: application/json; charset=utf-8\r\n{(Authorization.Length > 0 ? $"Authorization: {Authorization}\r\n" : "")}Content-Length: {body.Length}\r\n\r\n");
        return [.. head, .. body];
    }
}
