using ConductBot.Conversations;
using ConductBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>The one clock: keeps this process's share of the shards and fires what falls due in them. Without a handler it does nothing.</summary>
internal sealed class TimerWorker(
    ShardLeases leases, ShardRunner runner, TimerHandlers handlers, TimerMetrics metrics, IOptions<TimerOptions> options, TimeProvider time, ILogger<TimerWorker> logger) : BackgroundService
{
    private readonly Dictionary<ShardHold, Task> _running = [];
    private Task _departures = Task.CompletedTask;
    private PeriodicTimer? _rounds;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _rounds = new PeriodicTimer(options.Value.LeaseDuration / 3, time);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _rounds?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!handlers.Any) return;

        try
        {
            do
            {
                await RoundAsync(stoppingToken);
            }
            while (await _rounds!.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await LeaveAsync();
        }
    }

    private async Task RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = leases.Held.Count;
            var leaving = await leases.RoundAsync(stoppingToken);
            if (leases.Held.Count != before) logger.Holds(leases.Held.Count);
            metrics.Held(leases.Held.Count);
            if (leaving.Count > 0) _departures = Task.WhenAll(_departures, DepartAsync(leaving, [.. leaving.Select(hold => _running.GetValueOrDefault(hold, Task.CompletedTask))]));
            foreach (var ended in _running.Where(one => one.Value.IsCompleted).Select(one => one.Key).ToList()) _running.Remove(ended);
            foreach (var hold in leases.Held.Where(hold => !_running.ContainsKey(hold))) _running[hold] = RunAsync(hold, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What is held runs out by itself meanwhile.
            logger.RoundFailed(FailureName.Of(failure));
        }
    }

    // A shard is free for others when what runs in it has come to its end; the round does not wait for that.
    private async Task DepartAsync(IReadOnlyList<ShardHold> leaving, Task[] runs)
    {
        await Task.WhenAll(runs);
        try
        {
            await leases.ReleaseAsync(leaving, CancellationToken.None);
        }
        catch (StorageException failure)
        {
            logger.RoundFailed(FailureName.Of(failure));
        }
    }

    private async Task RunAsync(ShardHold hold, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hold.Lost, stoppingToken);
        try
        {
            while (!either.IsCancellationRequested)
            {
                try
                {
                    await runner.DrainAsync(hold, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    logger.ShardFailed(hold.Shard, FailureName.Of(failure));
                }

                await Task.Delay(options.Value.PollInterval, time, either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Stopping, or the shard is somebody else's.
        }

        runner.Leave(hold);
    }

    // Others, and this machine's next process, need not wait.
    private async Task LeaveAsync()
    {
        await DepartAsync(leases.DropAll(), [.. _running.Values]);
        await _departures;
        try
        {
            await leases.ResignAsync(CancellationToken.None);
        }
        catch (StorageException failure)
        {
            logger.RoundFailed(FailureName.Of(failure));
        }
    }
}
