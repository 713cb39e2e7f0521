using Microsoft.Extensions.Logging;

namespace ConductBot.Timers;

/// <summary>Log lines of timers: kinds, shards and counts; never keys, words or names.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Warning, "{Count} timers of kind {Kind} are due and no handler for them is in this program; they wait for one that has it.")]
    public static partial void UnknownKind(this ILogger logger, string kind, int count);

    [LoggerMessage(4002, LogLevel.Error, "A timer of kind {Kind} failed at try {Tries} ({Reason}); it is tried again later.")]
    public static partial void Failed(this ILogger logger, string kind, int tries, string reason);

    [LoggerMessage(4003, LogLevel.Information, "This process now works on {Shards} of the 64 shards of timers.")]
    public static partial void Holds(this ILogger logger, int shards);

    [LoggerMessage(4004, LogLevel.Warning, "Shard {Shard} of the timers was taken by another process; its timers are left to that one.")]
    public static partial void LostShard(this ILogger logger, int shard);

    [LoggerMessage(4005, LogLevel.Error, "The holds on the timers' shards could not be renewed ({Failure}); it is tried again at the next round.")]
    public static partial void RoundFailed(this ILogger logger, string failure);

    [LoggerMessage(4006, LogLevel.Error, "Shard {Shard} of the timers could not be worked on ({Failure}); it is tried again at the next look.")]
    public static partial void ShardFailed(this ILogger logger, int shard, string failure);
}
