using Microsoft.Extensions.Logging;

namespace ConductBot.Reminders;

/// <summary>Log lines of tasks: ids of series alone, never words or people.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Warning, "A reminder of series {Series} reached nobody: neither who is to do it, nor who gave it, nor a manager above is in the organisation any more. Assign it anew, or call it off.")]
    public static partial void NobodyLeft(this ILogger logger, string series);

    [LoggerMessage(9002, LogLevel.Warning, "No organisation is loaded, so reminders of tasks wait a minute. Import one, or see why it could not be read.")]
    public static partial void NoOrganization(this ILogger logger);
}
