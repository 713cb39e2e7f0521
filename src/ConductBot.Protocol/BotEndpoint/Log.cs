using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.BotEndpoint;

internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Warning, "The bot endpoint refused a request with {Status}: {Why}.")]
    public static partial void Refused(ILogger logger, int status, string why);

    [LoggerMessage(21, LogLevel.Debug, "A caller of the bot endpoint went away before its answer.")]
    public static partial void ClientGone(ILogger logger);
}
