using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace ConductBot.Benchmarks.Turns;

/// <summary>Somebody in a conversation over Direct Line, the answers coming over its stream. One question at a time.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _gate = new();
    private Uri _activities = null!;
    private string _token = "";
    private Task _reading = Task.CompletedTask;
    private Waiting? _waiting;

    private Person(HttpClient http) => _http = http;

    /// <summary>Begins a conversation and opens its stream.</summary>
    /// <exception cref="HttpRequestException">The server does not listen or refuses.</exception>
    public static async Task<Person> JoinAsync(HttpClient http, Uri server, CancellationToken cancellationToken)
    {
        var person = new Person(http);
        var line = new Uri(server, "v3/directline/");
        using var asked = await http.PostAsJsonAsync(new Uri(line, "tokens/generate"), new { user = new { id = "sample-staff" } }, cancellationToken);
        asked.EnsureSuccessStatusCode();
        using var granted = await asked.Content.ReadFromJsonAsync<JsonDocument>(cancellationToken);
        person._token = granted!.RootElement.GetProperty("token").GetString()!;
        using var started = await person.PostAsync(new Uri(line, "conversations"), new { locale = "vi-VN" }, cancellationToken);
        started.EnsureSuccessStatusCode();
        using var conversation = await started.Content.ReadFromJsonAsync<JsonDocument>(cancellationToken);
        person._activities = new Uri(line, $"conversations/{conversation!.RootElement.GetProperty("conversationId").GetString()}/activities");
        person._token = conversation.RootElement.GetProperty("token").GetString()!;
        await person._socket.ConnectAsync(new Uri(conversation.RootElement.GetProperty("streamUrl").GetString()!), cancellationToken);
        person._reading = person.ReadAsync(person._gone.Token);
        return person;
    }

    /// <summary>Asks, and waits for the answer: from just before the post to the answer's last byte. Null when the server said "too many".</summary>
    public async Task<TimeSpan?> AskAsync(string question, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(Guid.NewGuid().ToString("N"));
        lock (_gate) _waiting = waiting;
        var started = Stopwatch.GetTimestamp();
        using var posted = await PostAsync(_activities, new { type = "message", text = question, locale = "vi-VN", from = new { id = "sample-staff" }, channelData = new { clientActivityID = waiting.Key } }, cancellationToken);
        if (posted.StatusCode == HttpStatusCode.TooManyRequests) return null;
        posted.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started, await waiting.Answered.Task.WaitAsync(Patience, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        try
        {
            await _reading;
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The stream ends as it is told to.
        }

        _socket.Dispose();
        _gone.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync<T>(Uri address, T body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) } };
        return await _http.SendAsync(request, cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                lock (_gate) _waiting?.Answered.TrySetException(new IOException("The server closed the stream."));
                return;
            }

            frame.Write(buffer, 0, read.Count);
            if (!read.EndOfMessage) continue;
            var at = Stopwatch.GetTimestamp();
            if (frame.Length > 0) Take(frame.GetBuffer().AsMemory(0, (int)frame.Length), at);
            frame.SetLength(0);
        }
    }

    // The own words come back first, with the id that the answer names.
    private void Take(ReadOnlyMemory<byte> frame, long at)
    {
        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            lock (_gate)
            {
                if (_waiting is null || activity.GetProperty("type").GetString() != "message") continue;
                if (activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var key) && key.GetString() == _waiting.Key)
                    _waiting.Id = activity.GetProperty("id").GetString();
                else if (_waiting.Id is { } id && activity.TryGetProperty("replyToId", out var to) && to.GetString() == id)
                    _waiting.Answered.TrySetResult(at);
            }
        }
    }

    private sealed class Waiting(string key)
    {
        public string Key { get; } = key;

        public string? Id { get; set; }

        public TaskCompletionSource<long> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
