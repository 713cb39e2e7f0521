using ConductBot.Storage;
using Microsoft.Extensions.Logging;

namespace ConductBot.Directives;

internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "The shipped library was published as version {LibraryVersion} with {Directives} directives.")]
    public static partial void Seeded(ILogger logger, long libraryVersion, int directives);

    [LoggerMessage(2002, LogLevel.Warning, "This release ships another {Directive}; the policy owner changed it, so the owner's version stays. Compare and import the shipped file if it is wanted.")]
    public static partial void OwnerKept(ILogger logger, string directive);

    [LoggerMessage(2003, LogLevel.Information, "Library version {LibraryVersion} with {Directives} directives is in place.")]
    public static partial void Swapped(ILogger logger, long libraryVersion, int directives);

    [LoggerMessage(2004, LogLevel.Warning, "The library version could not be read ({Fault}); the library in memory goes on answering.")]
    public static partial void LookFailed(ILogger logger, StorageFault fault, Exception problem);
}
