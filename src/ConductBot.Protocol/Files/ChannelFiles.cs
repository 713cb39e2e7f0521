using System.Net;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Files;

/// <summary>
/// Fetches a file: allow-list, connection to a public address, the bot's token for a connector only, bytes counted as they are read, a few tries where that may heal it, one time limit for all of it. A file host may send on within itself;
/// nobody sends on elsewhere. Nothing of the address or content is logged.
/// </summary>
internal sealed class ChannelFiles(FileAddresses addresses, (ServiceUrls Urls, BotTokens Tokens) connector, BotHttp http, (IOptions<BotOptions> Options, TimeProvider Time) settings, ILogger<ChannelFiles> logger) : IChannelFiles
{
    private const int Tries = 3;
    private const int MostHops = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    /// <summary>The pause before the second try; twice as long before the third.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public async ValueTask<FileFetch> FetchAsync(Attachment attachment, int mostBytes, CancellationToken cancellationToken)
    {
        if (addresses.Of(attachment) is not { } source)
        {
            Log.NotAllowed(logger, FileAddresses.HostOf(attachment) ?? "no host");
            return new FileFetch.NotAllowed();
        }

        using var limit = new CancellationTokenSource(settings.Options.Value.FileTimeout, settings.Time);
        using var link = cancellationToken.UnsafeRegister(static timeout => ((CancellationTokenSource)timeout!).Cancel(), limit);
        try
        {
            return await TriesAsync(source, mostBytes, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotFetched(logger, "it took longer than Bot:FileTimeout");
            return new FileFetch.TooSlow();
        }
    }

    private async ValueTask<FileFetch> TriesAsync(FileSource source, int mostBytes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (fetch, why, pause) = await TryAsync(source, mostBytes, cancellationToken);
            if (fetch is FileFetch.Fetched) Log.Fetched(logger, attempt);
            if (fetch is null && attempt < Tries && Waited(pause, attempt) is { } wait)
            {
                await Task.Delay(wait, settings.Time, cancellationToken);
                continue;
            }

            if (why is not null) Log.NotFetched(logger, why);
            return fetch ?? new FileFetch.Unavailable();
        }
    }

    // No file: a moment may heal it.
    private async ValueTask<(FileFetch? Fetch, string? Why, TimeSpan? Pause)> TryAsync(FileSource source, int mostBytes, CancellationToken cancellationToken)
    {
        try
        {
            var address = source.Address;
            for (var hops = 0; hops <= MostHops; hops++)
            {
                var token = source.Keeper == FileKeeper.Connector ? await TokenAsync(address, cancellationToken) : null;
                if (source.Keeper == FileKeeper.Connector && token is null) return (null, "there is no token for the connector", null);

                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token.Authorization);
                using var response = await (source.Keeper == FileKeeper.FileHost ? http.Files : http.Connector).SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode) return (await ReadAsync(response, mostBytes, cancellationToken), null, null);
                if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) return Refused(source, response, token);
                if (Next(source, address, response.Headers.Location) is not { } next) return (new FileFetch.NotAllowed(), "its host sends on to another place", null);
                address = next;
            }

            return (new FileFetch.NotAllowed(), "its host sends on again and again", null);
        }
        catch (HttpRequestException broken) when (broken.InnerException is AddressNotPublicException)
        {
            return (new FileFetch.NotAllowed(), "the name of its host leads to no public address", null);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return (null, broken is HttpRequestException { HttpRequestError: var kind } ? $"the connection failed ({kind})" : "the connection broke", null);
        }
    }

    // The last look before the token leaves: at the very address.
    private async ValueTask<TokenRead.Ready?> TokenAsync(Uri address, CancellationToken cancellationToken) => connector.Urls.MaySee(address) ? await connector.Tokens.GetAsync(cancellationToken) as TokenRead.Ready : null;

    private static async ValueTask<FileFetch> ReadAsync(HttpResponseMessage response, int mostBytes, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await BoundedRead.AllAsync(stream, mostBytes, cancellationToken) is { } content ? new FileFetch.Fetched(content) : new FileFetch.TooLarge();
    }

    // A file host's address bears its own credential: refused is over. The connector refuses images that it gives a moment later (botbuilder-js issue 4887).
    private (FileFetch? Fetch, string? Why, TimeSpan? Pause) Refused(FileSource source, HttpResponseMessage response, TokenRead.Ready? token)
    {
        var status = (int)response.StatusCode;
        if (status == 401 && token is not null) connector.Tokens.Drop(token);
        var why = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(source.Keeper == FileKeeper.FileHost ? "its host" : "the connector")} answered {status}");
        return status switch
        {
            401 or 403 when source.Keeper == FileKeeper.FileHost => (new FileFetch.Expired(), why, null),
            404 or 410 => (new FileFetch.NotThere(), why, null),
            401 or 403 or 408 or 429 or >= 500 => (null, why, Pauses.Asked(response.Headers.RetryAfter, settings.Time.GetUtcNow())),
            _ => (new FileFetch.Unavailable(), why, null),
        };
    }

    private Uri? Next(FileSource source, Uri from, Uri? location)
    {
        if (source.Keeper != FileKeeper.FileHost || location is null || !Uri.TryCreate(from, location, out var next)) return null;
        return string.Equals(next.Authority, from.Authority, StringComparison.OrdinalIgnoreCase) && addresses.IsFileHost(next) ? next : null;
    }

    private TimeSpan? Waited(TimeSpan? asked, int attempt)
    {
        var pause = Pause * attempt;
        if (asked > pause) pause = asked.Value;
        return pause <= LongestPause ? pause : null;
    }
}
