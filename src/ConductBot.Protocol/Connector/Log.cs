using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Connector;

internal static partial class Log
{
    [LoggerMessage(50, LogLevel.Debug, "The connector answered {Operation} with {Status} (MS-CV {Vector}).")]
    public static partial void Done(ILogger logger, string operation, int status, string vector);

    [LoggerMessage(51, LogLevel.Warning, "The connector refused {Operation} with {Status} {Codes} (MS-CV {Vector}).")]
    public static partial void NotDone(ILogger logger, string operation, int status, string codes, string vector);

    [LoggerMessage(52, LogLevel.Warning, "The connector was not called for {Operation}: {Why}.")]
    public static partial void NotCalled(ILogger logger, string operation, string why);

    [LoggerMessage(53, LogLevel.Warning, "The connector did not answer {Operation}: {Why}.")]
    public static partial void Broken(ILogger logger, string operation, string why);

    [LoggerMessage(54, LogLevel.Error, "The connector does not accept the bot's token, also not a new one: compare Bot:AppId, Bot:TenantId and the credential with the bot's registration and its channels.")]
    public static partial void CredentialsRefused(ILogger logger);
}
