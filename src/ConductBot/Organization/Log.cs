using ConductBot.Storage;
using Microsoft.Extensions.Logging;

namespace ConductBot.Organization;

/// <summary>Log lines of the organisation. People are never named.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Information, Message = "Version {Version} of the organisation with {People} people is in place.")]
    public static partial void Swapped(this ILogger logger, long version, int people);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "The organisation could not be read ({Fault}); the one in memory goes on.")]
    public static partial void LookFailed(this ILogger logger, StorageFault fault, Exception problem);
}
