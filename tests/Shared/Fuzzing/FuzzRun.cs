using System.Collections.Concurrent;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Sends cases and notes what must not be: a 5xx that is not 501, a request without an answer, a turn without an end, an error or a piece of content in the log.</summary>
internal static class FuzzRun
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(10);

    /// <summary>Sends them all.</summary>
    public static async Task<FuzzReport> RunAsync(FuzzHost host, IEnumerable<FuzzCase> cases, CancellationToken cancellationToken)
    {
        var statuses = new ConcurrentDictionary<(string How, int Status), int>();
        var failures = new ConcurrentQueue<string>();
        var sent = 0;
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (one, cancel) =>
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, one.Copies).Select(_ => AnswerAsync(host.Http, one, cancel)));
            Interlocked.Add(ref sent, answers.Length);
            foreach (var (status, why) in answers)
            {
                statuses.AddOrUpdate((one.How, status), 1, static (_, count) => count + 1);
                if (why is not null || (status >= 500 && status != 501)) failures.Enqueue($"seed {one.Seed} ({one.How}): {(why ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
            }

            if (one.How == "mutated" && one.Copies > 1 && answers.Select(answer => answer.Status).Distinct().Count() > 1)
                failures.Enqueue($"seed {one.Seed}: the same request was answered with {string.Join(", ", answers.Select(answer => answer.Status))}");
        });

        try
        {
            await host.QuietAsync().WaitAsync(Hang, cancellationToken);
        }
        catch (TimeoutException)
        {
            failures.Enqueue($"turns without an end within {Hang}");
        }

        foreach (var error in host.Log.Errors()) failures.Enqueue($"logged: {error}");
        foreach (var leak in host.Log.Leaks()) failures.Enqueue($"content in the log: {leak}");
        if (host.Log.Lines == 0) failures.Enqueue("nothing was logged: the log is not being watched");
        return new FuzzReport(sent, statuses.OrderBy(pair => pair.Key.How, StringComparer.Ordinal).ThenBy(pair => pair.Key.Status).Select(pair => (pair.Key.How, pair.Key.Status, pair.Value)).ToList(), [.. failures]);
    }

    // The server ends a connection on which a body was left unread, and the next request on it may come too late: it is sent once more, on a connection of its own.
    private static async Task<(int Status, string? Why)> AnswerAsync(HttpClient http, FuzzCase one, CancellationToken cancellationToken)
    {
        var answer = await StatusAsync(http, one, cancellationToken);
        return answer is { Status: 0, Why: { } why } && why.StartsWith("broken", StringComparison.Ordinal) ? await StatusAsync(http, one with { Alone = true }, cancellationToken) : answer;
    }

    private static async Task<(int Status, string? Why)> StatusAsync(HttpClient http, FuzzCase one, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(one.Method, new Uri(http.BaseAddress!, one.Path));
        if (one.Authorization is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.ConnectionClose = one.Alone;
        if (one.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            if (one.ContentType is { } type) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (one.ContentEncoding is { } encoding) request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            if (one.Chunked) request.Headers.TransferEncodingChunked = true;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Hang);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await answer.Content.ReadAsByteArrayAsync(patience.Token);
            return ((int)answer.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (0, $"no answer within {Hang}");
        }
        catch (HttpRequestException) when (one.Body is { Length: > 1024 * 1024 })
        {
            // The server may hang up on a body beyond its limit before the client has sent all of it.
            return (413, null);
        }
        catch (HttpRequestException broken)
        {
            return (0, $"broken connection: {broken.HttpRequestError} {broken.InnerException?.GetType().Name} {broken.InnerException?.Message}");
        }
    }
}
