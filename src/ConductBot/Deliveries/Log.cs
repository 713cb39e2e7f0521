using Microsoft.Extensions.Logging;

namespace ConductBot.Deliveries;

/// <summary>Log lines of deliveries: shards, counts, codes and hashed ids; never words, names or people.</summary>
internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Warning, "{Count} deliveries of shard {Shard} were on their way when their process ended; they go again and are listed as possibly repeated.")]
    public static partial void Interrupted(this ILogger logger, int count, int shard);

    [LoggerMessage(6002, LogLevel.Warning, "A delivery of kind {Kind} is put off until {When}: {Reason} (attempt {Attempts}).")]
    public static partial void PutOff(this ILogger logger, string kind, DateTimeOffset when, string reason, int attempts);

    [LoggerMessage(6003, LogLevel.Error, "A delivery of kind {Kind} failed: {Reason} (attempt {Attempts}). 'deliveries failed' lists it.")]
    public static partial void Failed(this ILogger logger, string kind, string reason, int attempts);

    [LoggerMessage(6004, LogLevel.Warning, "A delivery of kind {Kind} can't reach its person: {Reason}. 'deliveries not-reachable' lists it with what can be done.")]
    public static partial void NotReachable(this ILogger logger, string kind, string reason);

    [LoggerMessage(6005, LogLevel.Error, "A delivery of kind {Kind} could not be worded ({Failure}); it is tried again later.")]
    public static partial void NotComposed(this ILogger logger, string kind, string failure);

    [LoggerMessage(6006, LogLevel.Error, "Deliveries of kind {Kind} are due and this program has no wording for that kind; they wait.")]
    public static partial void UnknownKind(this ILogger logger, string kind);

    [LoggerMessage(6007, LogLevel.Warning, "The channel asked for a slower pace; proactive messages now go at {Share:P0} of the usual pace.")]
    public static partial void Slower(this ILogger logger, double share);

    [LoggerMessage(6008, LogLevel.Error, "Shard {Shard} of the deliveries stopped ({Failure}); it goes on with its next look.")]
    public static partial void ShardFailed(this ILogger logger, int shard, string failure);

    [LoggerMessage(6009, LogLevel.Information, "{Count} deliveries had outlived their days and were deleted from shard {Shard}.")]
    public static partial void Forgotten(this ILogger logger, int count, int shard);

    [LoggerMessage(6011, LogLevel.Warning, "The pace of the process before could not be read ({Fault}); it begins like that of a first start.")]
    public static partial void PaceNotRead(this ILogger logger, string fault);

    [LoggerMessage(6010, LogLevel.Information, "A person can be spoken to again; {Count} parked deliveries wait again.")]
    public static partial void PersonBack(this ILogger logger, int count);
}
