using System.Buffers;
using System.Net.Http.Headers;
using ConductBot.Protocol.Credentials;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Connector;

/// <summary>
/// Makes one call: allow-list, token, request, meaning of the answer, a short repetition where that may heal it. One time limit spans it all, so a caller that holds a lease knows
/// how long it needs. No redirect is followed; nothing of the content is logged.
/// </summary>
internal sealed class ConnectorCaller(ServiceUrls urls, BotTokens tokens, BotHttp http, IOptions<BotOptions> options, TimeProvider time, ILogger<ConnectorCaller> logger)
{
    private const int LargestAnswer = 1024 * 1024;
    private const int UsualAnswer = 512;
    private const int LargestError = 64 * 1024;
    private static readonly TimeSpan WithoutToken = TimeSpan.FromSeconds(15);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>0 to 1, for pauses.</summary>
    internal Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (urls.Find(call.ServiceUrl) is not { } service) return Refused(call, RejectReason.HostNotAllowed, "the service URL is not on the allow-list");
        var address = new Uri(service.Prefix + call.Path);
        using var limit = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        var progress = new Progress();
        try
        {
            return await AttemptsAsync(call, address, service.WithToken, progress, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Later(call, "no answer in time", progress.Sent);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            // Before there was a connection, nothing can have arrived.
            var never = broken is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
            return Later(call, broken is HttpRequestException { HttpRequestError: var kind } ? $"the connection failed ({kind})" : "the connection broke", progress.Sent && !never);
        }
    }

    private async ValueTask<ConnectorAnswer> AttemptsAsync(ConnectorCall call, Uri address, bool withToken, Progress progress, CancellationToken cancellationToken)
    {
        var renewed = false;
        for (var attempt = 1; ; attempt++)
        {
            TokenRead.Ready? token = null;
            if (withToken)
            {
                // The last look before the token leaves: at the very address, however it was put together.
                if (!urls.MaySee(address)) return Refused(call, RejectReason.HostNotAllowed, "the address is not on the allow-list");
                var read = await tokens.GetAsync(cancellationToken);
                if (read is TokenRead.Failed failed) return new ConnectorAnswer.RetryAt(time.GetUtcNow() + WithoutToken, $"no token: {failed.Why}", MaybeSent: progress.Maybe);
                token = (TokenRead.Ready)read;
            }

            using var request = Request(call, address, token);
            progress.Sent = true;
            using var response = await http.Connector.SendAsync(request, cancellationToken);
            var status = (int)response.StatusCode;
            if (response.IsSuccessStatusCode)
            {
                if (token is not null) tokens.Taken();
                if (logger.IsEnabled(LogLevel.Debug)) Log.Done(logger, call.Operation, status, Vector(response));
                var answer = await BodyAsync(response, LargestAnswer, cancellationToken);
                call.Body?.Reuse();
                return new ConnectorAnswer.Done(answer);
            }

            var error = ConnectorError.Read(await BodyAsync(response, LargestError, cancellationToken));
            var verdict = Verdict.Of(status, error);
            Log.NotDone(logger, call.Operation, status, error.Codes, Vector(response));
            switch (verdict)
            {
                case Verdict.NewToken when token is not null && !renewed:
                    renewed = true;
                    progress.Sent = progress.Maybe;
                    tokens.Drop(token);
                    attempt--;
                    break;
                case Verdict.NewToken:
                    Log.CredentialsRefused(logger);
                    tokens.Refused();
                    return Rejected(RejectReason.Credentials, status, error);
                case Verdict.Never never:
                    // It knew who asked.
                    if (token is not null && status is >= 400 and < 500) tokens.Taken();
                    return Rejected(never.Reason, status, error);
                case Verdict.Again again:
                    progress.Maybe |= again.MaybeSent;
                    var (pause, within) = Pauses.After(again, Pauses.Asked(response.Headers.RetryAfter, time.GetUtcNow()), attempt, Chance());
                    if (!within) return new ConnectorAnswer.RetryAt(time.GetUtcNow() + pause, Detail(status, error), progress.Maybe);
                    progress.Sent = progress.Maybe;
                    await Task.Delay(pause, time, cancellationToken);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static HttpRequestMessage Request(ConnectorCall call, Uri address, TokenRead.Ready? token)
    {
        var request = new HttpRequestMessage(call.Method, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token.Authorization);
        if (call.Body is null) return request;
        request.Content = new ReadOnlyMemoryContent(call.Body.Json);
        request.Content.Headers.ContentType = Json;
        return request;
    }

    /// <summary>The body up to a limit; what is longer or breaks off is not worth a failure once the status is known.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var said = response.Content.Headers.ContentLength;
        if (said is 0) return default;
        var buffer = new ArrayBufferWriter<byte>((int)Math.Min(said ?? UsualAnswer, limit));
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (buffer.WrittenCount < limit && buffer.WrittenCount != said)
            {
                var room = buffer.GetMemory();
                var read = await stream.ReadAsync(room[..Math.Min(room.Length, limit - buffer.WrittenCount)], cancellationToken);
                if (read == 0) break;
                buffer.Advance(read);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }

        return buffer.WrittenMemory;
    }

    private ConnectorAnswer.Rejected Refused(ConnectorCall call, RejectReason reason, string why)
    {
        Log.NotCalled(logger, call.Operation, why);
        return new(reason, why);
    }

    private ConnectorAnswer.RetryAt Later(ConnectorCall call, string why, bool maybeSent)
    {
        Log.Broken(logger, call.Operation, why);
        return new(time.GetUtcNow() + Pauses.Later(Chance()), why, maybeSent);
    }

    private static ConnectorAnswer.Rejected Rejected(RejectReason reason, int status, ConnectorError error) => new(reason, Detail(status, error));

    private static string Detail(int status, ConnectorError error) => $"{status} {error.Codes}".TrimEnd();

    // Microsoft's correlation value: what support asks for. Printable letters alone, so that it can't break the log's lines.
    private static string Vector(HttpResponseMessage response) =>
        response.Headers.TryGetValues("MS-CV", out var values) ? new string([.. string.Join(',', values).Where(letter => letter is > ' ' and < '\u007f').Take(128)]) : "-";

    /// <summary>What is known when a call ends without an answer.</summary>
    private sealed class Progress
    {
        /// <summary>Whether a request may be on its way.</summary>
        public bool Sent { get; set; }

        /// <summary>Whether an attempt that was answered may have been taken all the same.</summary>
        public bool Maybe { get; set; }
    }
}
