using ConductBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Storage;

/// <summary>Opens the database when the host starts, so that a fault is seen there and not in somebody's first message.</summary>
internal sealed class StorageStart(IServiceProvider services, ILogger<StorageStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Opened(logger, services.GetRequiredService<SqliteTableStore>().DatabasePath);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
