using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Credentials;

internal static partial class Log
{
    [LoggerMessage(40, LogLevel.Warning, "The bot has no credential for the channel at the moment: {Why}. Its answers wait and are tried again.")]
    public static partial void NoToken(ILogger logger, string why);

    [LoggerMessage(41, LogLevel.Warning, "The bot's {Kind} ends at {Ends:u}, in {Days} days: make a new one and configure it, or the bot can no longer answer.")]
    public static partial void EndsSoon(ILogger logger, string kind, DateTimeOffset ends, int days);

    [LoggerMessage(42, LogLevel.Error, "The bot's {Kind} ended at {Ends:u}: the bot can't answer until a new one is configured.")]
    public static partial void Ended(ILogger logger, string kind, DateTimeOffset ends);
}
