using ConductBot.Storage;

namespace ConductBot.Tests.Timers;

/// <summary>A store at which every step waits until the test lets it go on: the test chooses which of several processes moves next.</summary>
internal sealed class GatedTableStore(ITableStore inner, List<TaskCompletionSource> waiting) : ITableStore
{
    public async ValueTask<StoredRow?> ReadAsync(RowAddress address, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await inner.ReadAsync(address, cancellationToken);
    }

    public async ValueTask<RowPage> ReadRangeAsync(RowRange range, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await inner.ReadRangeAsync(range, cancellationToken);
    }

    public async ValueTask<WriteOutcome> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await inner.WriteAsync(batch, cancellationToken);
    }

    // Whoever lets it go on runs what follows, up to the next step: one thread, so that a sequence of choices can be repeated.
    private Task PassAsync()
    {
        var step = new TaskCompletionSource();
        waiting.Add(step);
        return step.Task;
    }
}
