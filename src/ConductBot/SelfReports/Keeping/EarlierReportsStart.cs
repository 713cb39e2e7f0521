using Microsoft.Extensions.Hosting;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Sees to it at the start that every report has the timer of its end.</summary>
internal sealed class EarlierReportsStart(EarlierReports reports) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => reports.BeginAsync(cancellationToken).AsTask();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
