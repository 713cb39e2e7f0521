using ConductBot.Organization.Storing;
using ConductBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Organization;

/// <summary>Looks at the published version and the absences again and again, so that every process knows the same people; once an hour deletes what has outlived its use.</summary>
internal sealed class OrganizationWatcher(OrganizationStart start, OrganizationUpkeep upkeep, IOrganization organization, IOptions<OrganizationOptions> options, OrganizationClock clock) : BackgroundService
{
    private static readonly TimeSpan UpkeepInterval = TimeSpan.FromHours(1);
    private PeriodicTimer? _timer;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await start.RefreshAsync(cancellationToken);
        _timer = new PeriodicTimer(options.Value.PollInterval, clock.Time);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var swept = DateTimeOffset.MinValue;
        while (await _timer!.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var version = organization.Current.Version;
                if (await start.RefreshAsync(stoppingToken) && organization.Current.Version != version) clock.Logger.Swapped(organization.Current.Version, organization.Current.People.Count);
                if (clock.Time.GetUtcNow() - swept < UpkeepInterval) continue;
                swept = clock.Time.GetUtcNow();
                await upkeep.SweepAsync(stoppingToken);
            }
            catch (StorageException problem)
            {
                // The organisation in memory goes on; the next look may succeed.
                clock.Logger.LookFailed(problem.Fault, problem);
            }
        }
    }
}
