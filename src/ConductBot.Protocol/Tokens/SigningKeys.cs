using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ConductBot.Protocol.Tokens;

/// <summary>
/// The keys of one issuer: fetched once, renewed every 12 hours behind the callers' backs, looked up anew for an unknown kid at most every 5 minutes. When the documents are out
/// of reach the last good keys go on working; without any there are none.
/// </summary>
/// <remarks>Source: bot-docs, bot-framework-rest-connector-authentication.md (long caching); Agents-for-net (12 hours). The limit of one look-up in 5 minutes is ours.</remarks>
internal sealed class SigningKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseWhenEmpty = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private volatile SigningKeySet? current;
    private DateTimeOffset? lastAttempt;
    private bool failing;
    private Task? fetching;

    /// <summary>The keys in use; null while there are none.</summary>
    public SigningKeySet? Current => current;

    /// <summary>Ends when no fetch is under way.</summary>
    public Task Fetched
    {
        get
        {
            lock (gate) return fetching ?? Task.CompletedTask;
        }
    }

    /// <summary>The keys, after looking them up anew where <paramref name="id"/> is not among them and it may be time. Null: there are none.</summary>
    public async ValueTask<SigningKeySet?> WithAsync(string id, CancellationToken cancellationToken)
    {
        var keys = current;
        if (keys?.Find(id) is not null)
        {
            RenewIfDue();
            return keys;
        }

        if (Fetching(keys is null ? PauseWhenEmpty : Pause) is { } fetch) await fetch.WaitAsync(cancellationToken);
        return current;
    }

    /// <summary>Begins to fetch the keys when there are none or they are old. Returns at once.</summary>
    public void RenewIfDue()
    {
        if (current is not { } keys) _ = Fetching(PauseWhenEmpty);
        else if (time.GetUtcNow() - keys.Fetched >= Fresh) _ = Fetching(Pause);
    }

    /// <summary>What is known of the keys.</summary>
    public SigningKeyReport Report()
    {
        lock (gate) return new() { Metadata = metadata, Fetched = current?.Fetched, Failing = failing, Keys = current?.Count ?? 0 };
    }

    // Whoever comes while a fetch is under way joins it; whoever comes too soon after the last one gets none.
    private Task? Fetching(TimeSpan pause)
    {
        lock (gate)
        {
            if (fetching is { IsCompleted: false }) return fetching;
            if (time.GetUtcNow() - lastAttempt < pause) return null;
            lastAttempt = time.GetUtcNow();
            return fetching = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var configuration = OpenIdConnectConfiguration.Create(await http.GetStringAsync(metadata, patience.Token));
            if (!Uri.TryCreate(configuration.JwksUri, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && metadata.Scheme == Uri.UriSchemeHttps))
                throw new JsonException("The metadata document names no address of keys.");
            var keys = new SigningKeySet(SigningKeyReader.Read(await http.GetStringAsync(address, patience.Token)), time.GetUtcNow());
            lock (gate)
            {
                current = keys;
                failing = false;
            }

            Log.KeysFetched(logger, metadata.Host, keys.Count);
        }
        catch (Exception failure)
        {
            // Whatever went wrong with somebody else's document: the last good keys stay.
            lock (gate) failing = true;
            Log.KeysNotFetched(logger, metadata.Host, failure.GetType().Name, current?.Count ?? 0);
        }
    }
}
