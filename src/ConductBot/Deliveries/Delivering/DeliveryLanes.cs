using System.Threading.Channels;
using ConductBot.Conversations;
using ConductBot.Deliveries.Pacing;
using ConductBot.Storage;
using ConductBot.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// The lanes in which messages go: at most <see cref="DeliveryOptions.InFlight"/> of them, each working for one shard after the other. Shards are woken by their timers; no clock runs here.
/// </summary>
internal sealed class DeliveryLanes : BackgroundService
{
    private readonly Channel<int> _ready = Channel.CreateUnbounded<int>();
    private readonly Lock _gate = new();
    private readonly ShardHold?[] _holds = new ShardHold?[StorageShards.Count];
    private readonly LaneUse[] _uses = new LaneUse[StorageShards.Count];
    private readonly ShardSender[] _senders;
    private readonly DeliveryQueue _queue;
    private readonly DeliveryWakes _wakes;
    private readonly PaceMemory _pace;
    private readonly int _lanes;
    private readonly ILogger<DeliveryLanes> _logger;
    private TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _busy;

    public DeliveryLanes(SenderParts parts, DeliveryWakes wakes, PaceMemory pace, ILogger<DeliveryLanes> logger)
    {
        _senders = [.. Enumerable.Range(0, StorageShards.Count).Select(shard => new ShardSender(shard, parts))];
        (_queue, _wakes, _pace, _lanes, _logger) = (parts.Queue, wakes, pace, parts.Options.Value.InFlight, logger);
        _quiet.SetResult();
    }

    /// <summary>Has a shard of deliveries worked on under a hold.</summary>
    public void Wake(int shard, ShardHold hold)
    {
        lock (_gate)
        {
            _holds[shard] = hold;
            if (_uses[shard] != LaneUse.Idle)
            {
                if (_uses[shard] == LaneUse.Running) _uses[shard] = LaneUse.RunningAndWoken;
                return;
            }

            _uses[shard] = LaneUse.Queued;
            if (_busy++ == 0) _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _ready.Writer.TryWrite(shard);
    }

    /// <summary>Completes when no shard has anything more to do now.</summary>
    internal Task QuietAsync()
    {
        lock (_gate) return _quiet.Task;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await _pace.LoadAsync(stoppingToken);
        }
        catch (StorageException failure)
        {
            // The pace then begins like that of a first start, which does not burst either.
            _logger.PaceNotRead(failure.Fault.ToString());
        }

        await Task.WhenAll(Enumerable.Range(0, _lanes).Select(_ => LaneAsync(stoppingToken)));
    }

    private async Task LaneAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var shard = await _ready.Reader.ReadAsync(stoppingToken);
                await WorkAsync(shard, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was begun is finished: a step is not cancelled.
        }
    }

    private async Task WorkAsync(int shard, CancellationToken stoppingToken)
    {
        ShardHold hold;
        lock (_gate)
        {
            _uses[shard] = LaneUse.Running;
            hold = _holds[shard]!;
        }

        var more = false;
        try
        {
            more = await _senders[shard].RunAsync(hold, stoppingToken);
            await _pace.SaveAsync(CancellationToken.None);

            // When nothing is due now, the next time is given to the shard's timer.
            if (!more && !stoppingToken.IsCancellationRequested && await _queue.NextAsync(StorageShards.NameOf(shard), CancellationToken.None) is { } next)
                await _wakes.WakeAsync(shard, next, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception failure)
        {
            _logger.ShardFailed(shard, FailureName.Of(failure));
        }

        lock (_gate)
        {
            if (more || _uses[shard] == LaneUse.RunningAndWoken)
            {
                _uses[shard] = LaneUse.Queued;
                _ready.Writer.TryWrite(shard);
                return;
            }

            _uses[shard] = LaneUse.Idle;
            if (--_busy == 0) _quiet.SetResult();
        }
    }
}
