using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>
/// At start wakes every conversation that the index names; from then on, every five minutes, looks after hints that outlived their work, drops idle
/// conversations from memory and lets die what is due.
/// </summary>
internal sealed class ConversationUpkeep(
    PendingIndex index, ActiveConversations active, ConversationRunner runner, Retention retention, TimeProvider time, ILogger<ConversationUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await runner.StopAsync(active.All, cancellationToken);
    }

    /// <summary>Wakes what may have work waiting, and deletes the hints of what has none and is ten minutes old.</summary>
    internal async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await foreach (var hint in index.AllAsync(cancellationToken))
        {
            if (index.IsOld(hint) && !await index.HasWorkAsync(hint.Value.Conversation, cancellationToken)) await index.DeleteAsync(hint, cancellationToken);
            else runner.Wake(active.Get(hint.Value.Conversation));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts listening meanwhile: nobody waits for this.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Interval;
            try
            {
                await ResumeAsync(stoppingToken);
                active.Retire(time.GetUtcNow() - Idle);
                await retention.SweepAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                pause = AfterFailure;
                logger.UpkeepFailed(FailureName.Of(failure), pause);
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }
}
