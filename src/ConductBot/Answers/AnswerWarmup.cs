using Microsoft.Extensions.Hosting;

namespace ConductBot.Answers;

/// <summary>Builds the engine beside the start of the host, so that the first question does not wait for it.</summary>
internal sealed class AnswerWarmup(AnswerLibrary library) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(async () => await library.EngineAsync(stoppingToken), stoppingToken);
}
