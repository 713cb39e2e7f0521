using Azure.Core;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Credentials;

/// <summary>
/// The bot's own token: got once for however many ask, renewed behind their backs before it ends, thrown away when a connector refuses it. Warns when the
/// credential nears its end.
/// </summary>
internal sealed class BotTokens(Func<BotCredential> make, TokenRequestContext request, TimeProvider time, ILogger<BotTokens> logger) : ICredentialState, IDisposable
{
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterDrop = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private BotCredential? credential;
    private volatile Held? held;
    private Task? getting;
    private DateTimeOffset? lastFailure;
    private DateTimeOffset? lastDrop;
    private string? failure;
    private CredentialEnd said;
    private volatile bool refused;
    private DateTimeOffset? refusedSince;
    private ITimer? looking;

    /// <summary>The token, waited for when there is none that is good.</summary>
    public async ValueTask<TokenRead> GetAsync(CancellationToken cancellationToken)
    {
        if (held is { } token && time.GetUtcNow() is var now && now < token.GoodUntil)
        {
            if (now >= token.RenewFrom) _ = Getting();
            return token.Ready;
        }

        if (Getting() is { } get) await get.WaitAsync(cancellationToken);
        lock (gate) return held is { } got && time.GetUtcNow() < got.GoodUntil ? got.Ready : new TokenRead.Failed(failure ?? "there is no token");
    }

    /// <summary>Ends when no token is being got.</summary>
    internal Task SettledAsync()
    {
        lock (gate) return getting ?? Task.CompletedTask;
    }

    /// <summary>Throws a token away that a connector refused, not one that has taken its place meanwhile, and at most once a minute: then the token is not what is wrong.</summary>
    public void Drop(TokenRead.Ready refused)
    {
        lock (gate)
        {
            if (!ReferenceEquals(held?.Ready, refused) || time.GetUtcNow() - lastDrop < PauseAfterDrop) return;
            lastDrop = time.GetUtcNow();
            held = null;
        }
    }

    /// <summary>A connector refused a token and its successor.</summary>
    public void Refused()
    {
        lock (gate) refusedSince ??= time.GetUtcNow();
        refused = true;
    }

    /// <summary>A connector let a token through.</summary>
    public void Taken()
    {
        if (!refused) return;
        lock (gate) refusedSince = null;
        refused = false;
    }

    public CredentialReport Report()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var end = CredentialEnds.At(credential?.Ends, now);
            return new()
            {
                Kind = credential?.Kind ?? "none yet",
                Ends = credential?.Ends,
                EndsSoon = end != CredentialEnd.Far,
                TokenGoodUntil = held?.GoodUntil,
                Failure = failure,
                RefusedSince = refusedSince,
                Works = refusedSince is null && (now < held?.GoodUntil || (failure is null && end != CredentialEnd.Past)),
            };
        }
    }

    /// <summary>Reads the credential, watches its end, gets the first token behind the caller's back.</summary>
    /// <exception cref="CredentialException">It can't be read: a wrong setting, said at the start and not at the first answer.</exception>
    public void Start()
    {
        lock (gate) credential = make();
        looking = time.CreateTimer(_ => SayEnd(), null, Look, Look);
        SayEnd();
        _ = Getting();
    }

    public void Dispose() => looking?.Dispose();

    private Task? Getting()
    {
        lock (gate)
        {
            if (getting is { IsCompleted: false }) return getting;
            if (time.GetUtcNow() - lastFailure < PauseAfterFailure) return null;
            return getting = Task.Run(RenewAsync);
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            // Made anew for every token, about once an hour: a certificate renewed in its place is taken up without a restart.
            var own = make();
            lock (gate) credential = own;
            SayEnd();
            using var patience = new CancellationTokenSource(Patience);
            var token = await own.Token.GetTokenAsync(request, patience.Token);
            lock (gate)
            {
                held = Held.Of(token, Spare, Ahead);
                failure = null;
                lastFailure = null;
            }
        }
        catch (Exception problem)
        {
            // Whatever the package or the sign-in service came up with: no token, said without its text, which names tenants and apps.
            var why = problem is CredentialException ? problem.Message : TokenFailure.Of(problem);
            lock (gate)
            {
                failure = why;
                lastFailure = time.GetUtcNow();
            }

            Log.NoToken(logger, why);
        }
    }

    private void SayEnd()
    {
        CredentialEnd now;
        BotCredential? own;
        lock (gate)
        {
            own = credential;
            now = CredentialEnds.At(own?.Ends, time.GetUtcNow());
            if (now == said) return;
            said = now;
        }

        if (now == CredentialEnd.Past) Log.Ended(logger, own!.Kind, own.Ends!.Value);
        else if (now != CredentialEnd.Far) Log.EndsSoon(logger, own!.Kind, own.Ends!.Value, (int)(own.Ends.Value - time.GetUtcNow()).TotalDays);
    }

    private sealed record Held(TokenRead.Ready Ready, DateTimeOffset GoodUntil, DateTimeOffset RenewFrom)
    {
        public static Held Of(AccessToken token, TimeSpan spare, TimeSpan ahead)
        {
            var goodUntil = token.ExpiresOn - spare;
            var renewFrom = token.RefreshOn is { } advised && advised < goodUntil ? advised : goodUntil - ahead;
            return new(new($"Bearer {token.Token}"), goodUntil, renewFrom);
        }
    }
}
