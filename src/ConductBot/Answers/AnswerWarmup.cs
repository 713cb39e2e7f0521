using Microsoft.Extensions.Hosting;

namespace ConductBot.Answers;

/// <summary>Builds the engine beside the start of the host, so that the first question does not wait for it.</summary>
internal sealed class AnswerWarmup(AnswerLibrary library, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan FirstAnswers = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            await library.EngineAsync(stoppingToken);
            await Task.Delay(FirstAnswers, time, stoppingToken);

            // Building leaves more behind than it keeps; given back to the machine once, when nobody waits for the first answer any more.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        },
        stoppingToken);
}
