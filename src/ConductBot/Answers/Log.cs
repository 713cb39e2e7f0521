using Microsoft.Extensions.Logging;

namespace ConductBot.Answers;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "Answers now come from library version {Version} with {Directives} directives.")]
    public static partial void EngineBuilt(this ILogger logger, long version, int directives);

    [LoggerMessage(3002, LogLevel.Error, "No index could be built for library version {Version} ({Failure}); answers come from the one before.")]
    public static partial void EngineFailed(this ILogger logger, long version, string failure);

    [LoggerMessage(3003, LogLevel.Information, "A question was met: {Outcome}, {Kind}, {Milliseconds} ms.")]
    public static partial void Met(this ILogger logger, string outcome, string kind, double milliseconds);

    [LoggerMessage(3004, LogLevel.Warning, "Replies could not be handed over, or what is due could not be deleted ({Fault}); it is tried again within the hour.")]
    public static partial void UpkeepFailed(this ILogger logger, string fault);
}
