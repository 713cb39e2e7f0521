using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tokens;

internal static partial class Log
{
    [LoggerMessage(30, LogLevel.Information, "The signing keys of {Host} were fetched: {Count} keys.")]
    public static partial void KeysFetched(ILogger logger, string host, int count);

    [LoggerMessage(31, LogLevel.Warning, "The signing keys of {Host} could not be fetched ({Failure}); {Count} keys fetched before go on working. Without any, every caller is refused.")]
    public static partial void KeysNotFetched(ILogger logger, string host, string failure, int count);
}
