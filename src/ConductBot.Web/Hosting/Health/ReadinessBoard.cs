using ConductBot.Protocol.Readiness;

namespace ConductBot.Web.Hosting.Health;

/// <summary>Asks every part, and remembers the answer for two seconds: whoever asks a hundred times a second costs one look.</summary>
internal sealed class ReadinessBoard(IEnumerable<IReadinessPart> parts, TimeProvider time, ILogger<ReadinessBoard> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IReadinessPart[] _parts = [.. parts];
    private readonly SemaphoreSlim _looking = new(1);
    private BoardState? _last;

    /// <summary>How it stands with every part, at most two seconds ago.</summary>
    public async ValueTask<BoardState> LookAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_last)) return _last!;

        await _looking.WaitAsync(cancellationToken);
        try
        {
            if (IsFresh(_last)) return _last!;

            // Not cancelled with the caller: others wait for the same look.
            var answers = await Task.WhenAll(_parts.Select(AskAsync));
            var state = new BoardState(time.GetUtcNow(), [.. _parts.Select((part, i) => new BoardPart(part.Name, answers[i]))]);
            Tell(state);
            _last = state;
            return state;
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _looking.Dispose();

    private bool IsFresh(BoardState? state) => state is not null && time.GetUtcNow() - state.At is { } age && age >= TimeSpan.Zero && age < Fresh;

    private async Task<PartReadiness> AskAsync(IReadinessPart part)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await Task.Run(() => part.CheckAsync(patience.Token).AsTask()).WaitAsync(Patience, time);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            return new PartReadiness.NotReady("No answer within 5 seconds.");
        }
        catch (Exception failure)
        {
            return new PartReadiness.NotReady($"Looking failed ({failure.GetType().Name}).");
        }
    }

    // Only what changed is worth a line.
    private void Tell(BoardState state)
    {
        foreach (var part in state.Parts)
        {
            var before = _last?.Parts.FirstOrDefault(one => one.Name == part.Name)?.Readiness;
            if (part.Readiness is PartReadiness.NotReady now && now != before) logger.NotReady(part.Name, now.Why);
            else if (part.Readiness is PartReadiness.Ready && before is PartReadiness.NotReady) logger.ReadyAgain(part.Name);
        }
    }
}
