using ConductBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Directives.Storing;

/// <summary>Looks at the library version again and again, so that every process answers from what was published last.</summary>
internal sealed class LibraryWatcher(LibraryStart start, DirectiveLibrary library, IOptions<DirectivesOptions> options, LibraryClock clock) : BackgroundService
{
    private PeriodicTimer? _timer;

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await start.OpenAsync(cancellationToken);

        // Counts from here, and not from when the loop happens to begin on its thread.
        _timer = new PeriodicTimer(options.Value.PollInterval, clock.Time);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _timer!.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await start.RefreshAsync(stoppingToken)) Log.Swapped(clock.Logger, library.Current.Version, library.Current.Directives.Count);
            }
            catch (StorageException problem)
            {
                // The library in memory goes on answering; the next look may succeed.
                Log.LookFailed(clock.Logger, problem.Fault, problem);
            }
        }
    }
}
