using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Looks every two seconds for conversations that another process wrote a reply into, and wakes them.</summary>
internal sealed class WakeWatcher(RecordStore records, ActiveConversations active, ConversationRunner runner, TimeProvider time, ILogger<WakeWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Wakes what is to be woken now.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        await foreach (var wake in records.ReadAllAsync(Rows.HintKind, Rows.HintKind.WithPrefix(Rows.Wake, Rows.WorkPrefix), cancellationToken))
        {
            var conversation = active.Get(wake.Value.Conversation);
            conversation.MustReload = true;
            runner.Wake(conversation);
            await records.WriteAsync(new RecordBatch(Rows.Hints, Rows.Wake).Delete(wake), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                logger.UpkeepFailed(FailureName.Of(failure), Interval);
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
