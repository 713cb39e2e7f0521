using ConductBot.Conversations;
using ConductBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Answers;

/// <summary>At start and then every hour: hands over replies that a crash left behind, and lets die what is due.</summary>
internal sealed class AnswerUpkeep(AnswerRecords records, LateReplies late, Localized<AnswerTexts> texts, TimeProvider time, ILogger<AnswerUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await records.HandOverAsync((late, texts), stoppingToken);
                await records.SweepAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                logger.UpkeepFailed(failure.Fault.ToString());
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
