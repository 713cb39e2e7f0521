using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.DirectLine;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Direct Line refused a call: {Status} {Code}.")]
    public static partial void Refused(ILogger logger, int status, string code);

    [LoggerMessage(2, LogLevel.Warning, "The Direct Line transcript is out of reach; the client was told to try again.")]
    public static partial void LogUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Debug, "A Direct Line client went away before its answer.")]
    public static partial void ClientGone(ILogger logger);

    [LoggerMessage(4, LogLevel.Debug, "A Direct Line stream ended: {End}.")]
    public static partial void StreamEnded(ILogger logger, StreamEnd end);
}
