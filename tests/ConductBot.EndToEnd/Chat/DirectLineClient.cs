using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Chat;

/// <summary>A person who talks to the bot without a browser.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private readonly HttpClient _http;

    private DirectLineClient(HttpClient http, string conversation) => (_http, Conversation) = (http, conversation);

    public string Conversation { get; }

    private string Activities => $"v3/directline/conversations/{Conversation}/activities";

    /// <summary>Begins a conversation.</summary>
    public static async Task<DirectLineClient> StartAsync(Server server, string user = "sample-staff")
    {
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        using var granted = await http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = user } });
        granted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = await granted.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        using var started = await http.PostAsync(new Uri("v3/directline/conversations", UriKind.Relative), null);
        started.StatusCode.ShouldBe(HttpStatusCode.Created);
        return new DirectLineClient(http, token.GetProperty("conversationId").GetString()!);
    }

    /// <summary>Goes on in the same conversation when the token's time is over, as the page does.</summary>
    public async Task RenewAsync(string user)
    {
        _http.DefaultRequestHeaders.Authorization = null;
        using var granted = await _http.PostAsJsonAsync($"v3/directline/tokens/generate?conversation={Conversation}", new { user = new { id = user } });
        granted.StatusCode.ShouldBe(HttpStatusCode.OK);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await granted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
    }

    /// <summary>The first of the bot's activities so far that holds a text, waited for; asked for or not.</summary>
    public async Task<JsonElement> SeesAsync(string text)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var page = await _http.GetFromJsonAsync<JsonElement>($"{Activities}?watermark=");
            if (page.GetProperty("activities").EnumerateArray().FirstOrDefault(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot" && Unescaped(activity).Contains(text, StringComparison.Ordinal)) is { ValueKind: JsonValueKind.Object } seen) return seen;

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new InvalidOperationException($"The bot never said “{text}”.");
    }

    /// <summary>Says something; the status and the id it got.</summary>
    public async Task<(HttpStatusCode Status, string? Id)> SayAsync(string text)
    {
        using var answer = await _http.PostAsJsonAsync(Activities, new { type = "message", text });
        return (answer.StatusCode, answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString() : null);
    }

    /// <summary>Posts a body as it is.</summary>
    public async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Activities, UriKind.Relative), content);
        return answer.StatusCode;
    }

    /// <summary>The bot's replies so far, by the id of what they answer.</summary>
    public async Task<IReadOnlyList<(string To, string Text)>> RepliesAsync()
    {
        var replies = new List<(string, string)>();
        var watermark = "";
        while (true)
        {
            var page = await _http.GetFromJsonAsync<JsonElement>($"{Activities}?watermark={watermark}");
            var activities = page.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0) return replies;

            replies.AddRange(activities
                .Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot" && activity.TryGetProperty("replyToId", out _))
                .Select(activity => (activity.GetProperty("replyToId").GetString()!, activity.TryGetProperty("text", out var text) ? text.GetString()! : activity.GetRawText())));
            watermark = page.GetProperty("watermark").GetString()!;
        }
    }

    /// <summary>The replies to something that was said, waited for.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(string id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var answers = (await RepliesAsync()).Where(reply => reply.To == id).Select(reply => reply.Text).ToList();
            if (answers.Count > 0) return answers;

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return [];
    }

    /// <summary>All replies so far as soon as each of these has one.</summary>
    public async Task<IReadOnlyList<(string To, string Text)>> RepliesToAsync(IReadOnlyCollection<string> ids)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var replies = await RepliesAsync();
            if (ids.All(id => replies.Any(reply => reply.To == id))) return replies;

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new InvalidOperationException("Not everything that was said was answered.");
    }

    public void Dispose() => _http.Dispose();

    // As it reads, whatever the writer escaped.
    private static string Unescaped(JsonElement activity) => activity.GetRawText() is var raw && raw.Contains("\\u", StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Unescape(raw) : raw;
}
