using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Files;

internal static partial class Log
{
    [LoggerMessage(60, LogLevel.Warning, "A file that somebody sent was not fetched: its address at {Host} is not on the allow-list (Bot:FileHosts; for images Bot:ServiceHosts).")]
    public static partial void NotAllowed(ILogger logger, string host);

    [LoggerMessage(61, LogLevel.Warning, "A file that somebody sent was not fetched: {Why}.")]
    public static partial void NotFetched(ILogger logger, string why);

    [LoggerMessage(62, LogLevel.Debug, "A file that somebody sent was fetched in {Tries} tries.")]
    public static partial void Fetched(ILogger logger, int tries);
}
