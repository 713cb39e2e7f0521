using ConductBot.Timers;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Audit;

/// <summary>Sees to it at the start that the daily anchor has a timer.</summary>
internal sealed class AuditStart(TimerStore timers, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => timers.ScheduleAsync(AuditAnchorTimer.NextAfter(time.GetUtcNow()), cancellationToken).AsTask();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
