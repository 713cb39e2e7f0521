using Azure.Core;
using ConductBot.Protocol.Credentials;

namespace ConductBot.Protocol.Tests.Credentials;

/// <summary>A credential whose tokens are numbered: <c>token-1</c>, <c>token-2</c>, …</summary>
internal sealed class FakeCredential(TimeProvider time) : TokenCredential
{
    private int asked;
    private int made;

    /// <summary>When it ends.</summary>
    public DateTimeOffset? Ends { get; set; }

    /// <summary>How long its tokens are good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What happens before a token is given.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = static _ => Task.CompletedTask;

    /// <summary>How often a token was asked for.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>How often the credential was made.</summary>
    public int MadeTimes => Volatile.Read(ref made);

    public BotCredential Made()
    {
        Interlocked.Increment(ref made);
        return new("fake", Ends, this);
    }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref asked);
        await Before(cancellationToken);
        return new($"token-{number}", time.GetUtcNow() + Lifetime);
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
}
