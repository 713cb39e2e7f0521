using ConductBot.Conversations;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>Fires what is due in a shard: page by page, some at a time, settled after each page. Never more in memory than a page a shard.</summary>
internal sealed class ShardRunner(
    TimerStore store, TimerHandlers handlers, TimerMetrics metrics, IOptions<TimerOptions> options, TimeProvider time, ILogger<ShardRunner> logger) : IDisposable
{
    private const int PageRows = 100;
    private const int LanesOfAShard = 8;

    // A row of a kind that this program does not know waits for one that does.
    private static readonly TimeSpan UnknownPause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _places = new(options.Value.Parallelism);

    /// <summary>Fires until nothing more is due, or the hold does not last. Returns how many fired.</summary>
    public async Task<int> DrainAsync(ShardHold hold, CancellationToken cancellationToken)
    {
        var fired = 0;
        while (hold.Outlasts(TimeSpan.Zero))
        {
            var page = await store.DueAsync(hold.Shard, PageRows, cancellationToken);
            metrics.Waiting(hold.Shard, page.Count, page.Count > 0 ? page[0].Value.At : null);
            if (page.Count == 0) return fired;

            var settlements = await FireAsync(page, hold, cancellationToken);
            await store.SettleAsync(hold.Shard, settlements, cancellationToken);
            fired += settlements.Count;

            // Fewer than the page: the hold no longer lasts.
            if (settlements.Count < page.Count) break;
        }

        return fired;
    }

    /// <summary>Forgets a shard that is held no longer.</summary>
    public void Leave(ShardHold hold) => metrics.Waiting(hold.Shard, 0, null);

    public void Dispose() => _places.Dispose();

    private async Task<List<Settlement>> FireAsync(IReadOnlyList<StoredRecord<TimerRecord>> page, ShardHold hold, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var settlements = new List<Settlement>(page.Count);
        var fresh = new Queue<StoredRecord<TimerRecord>>();
        foreach (var kind in page.GroupBy(row => row.Value.Timer.Kind))
        {
            if (handlers.Of(kind.Key) is not { } handler)
            {
                logger.UnknownKind(kind.Key, kind.Count());
                settlements.AddRange(kind.Select(row => SettlementRule.Of(row, new TimerOutcome.Again(now + UnknownPause), now)));
                continue;
            }

            var stale = kind.Where(row => handler.IsStale(row.Value.Timer, now - row.Value.At)).ToList();
            foreach (var row in kind.Except(stale)) fresh.Enqueue(row);
            if (stale.Count > 0 && await CallAsync(handler, hold, call => handler.SummariseAsync([.. stale.Select(row => row.Value.Timer)], hold, call), cancellationToken) is { } outcome)
                stale.ForEach(row => Settle(row, outcome, TimerUse.Stale));
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(LanesOfAShard, fresh.Count)).Select(_ => LaneAsync()));
        return settlements;

        async Task LaneAsync()
        {
            while (true)
            {
                StoredRecord<TimerRecord> row;
                lock (fresh)
                {
                    if (fresh.Count == 0) return;
                    row = fresh.Dequeue();
                }

                var handler = handlers.Of(row.Value.Timer.Kind)!;
                if (await CallAsync(handler, hold, call => handler.FireAsync(row.Value.Timer, hold, call), cancellationToken) is not { } outcome) return;
                Settle(row, outcome, TimerUse.Fresh);
            }
        }

        void Settle(StoredRecord<TimerRecord> row, TimerOutcome outcome, TimerUse use)
        {
            lock (settlements) settlements.Add(SettlementRule.Of(row, outcome, time.GetUtcNow()));
            metrics.Fired(row.Value, outcome, use);
            if (outcome is TimerOutcome.Failed failed) logger.Failed(row.Value.Timer.Kind, row.Value.Tries + 1, failed.Reason);
        }
    }

    // Null when the hold does not last for the call: the row is left to whoever holds the shard next.
    private async Task<TimerOutcome?> CallAsync(ITimerHandler handler, ShardHold hold, Func<CancellationToken, ValueTask<TimerOutcome>> call, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (!hold.Outlasts(handler.Timeout)) return null;

            using var limit = new CancellationTokenSource(handler.Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, hold.Lost, cancellationToken);
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (hold.Lost.IsCancellationRequested || cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            // Whatever a handler throws must not stop the clock for the others.
            return new TimerOutcome.Failed(FailureName.Of(failure));
        }
        finally
        {
            _places.Release();
        }
    }
}
