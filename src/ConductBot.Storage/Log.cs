using Microsoft.Extensions.Logging;

namespace ConductBot.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Storage is open: {Path}")]
    public static partial void Opened(ILogger logger, string path);
}
