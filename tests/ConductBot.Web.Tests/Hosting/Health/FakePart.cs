using ConductBot.Protocol.Readiness;

namespace ConductBot.Web.Tests.Hosting.Health;

internal sealed class FakePart(string name) : IReadinessPart
{
    private readonly TaskCompletionSource _begun = new();
    private int _asked;

    public string Name => name;

    public PartReadiness Readiness { get; init; } = new PartReadiness.Ready();

    public Task Until { get; init; } = Task.CompletedTask;

    public int Asked => _asked;

    public Task Begun => _begun.Task;

    public async ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        _begun.TrySetResult();
        await Until;
        return Readiness;
    }
}
