using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>A transcript that can be out of reach.</summary>
internal sealed class FaultyLog : IDirectLineLog
{
    private readonly InMemoryDirectLineLog inner = new();

    public bool Down { get; set; }

    public ValueTask StartAsync(string conversationId, string userId, CancellationToken cancellationToken) => Up().StartAsync(conversationId, userId, cancellationToken);

    public ValueTask<string?> UserAsync(string conversationId, CancellationToken cancellationToken) => Up().UserAsync(conversationId, cancellationToken);

    public ValueTask<long> AppendAsync(string conversationId, string key, Activity activity, CancellationToken cancellationToken) =>
        Up().AppendAsync(conversationId, key, activity, cancellationToken);

    public ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int count, CancellationToken cancellationToken) =>
        Up().ReadAsync(conversationId, after, count, cancellationToken);

    private InMemoryDirectLineLog Up() => Down ? throw new DirectLineLogUnavailableException("The store is away.") : inner;
}
