using ConductBot.Protocol;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting;

/// <summary>Says at start for whom the program runs, in both languages.</summary>
internal sealed class Announcement(HostMode mode, IOptions<BotOptions> bot, ILogger<Announcement> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        switch (mode)
        {
            case HostMode.Local local:
                logger.RunsLocally(local.Port);
                if (bot.Value.AllowLocalAnonymous) logger.LetsLocalProgramsIn(local.Port);
                break;
            case HostMode.Channel { PublicUrl: { } url }:
                logger.RunsPublicly(url);
                break;
            default:
                logger.RunsForChannel();
                break;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
