using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Log lines of conversations. Turns are named by their derived id; never text, names or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "An activity of type {Type} could not be stored ({Fault}); the channel is told to try again.")]
    public static partial void NotStored(this ILogger logger, string type, string fault);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "Turn {TurnId} failed at try {Attempt}: {Failure}.")]
    public static partial void TurnFailed(this ILogger logger, string turnId, int attempt, string failure);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Turn {TurnId} is given up after {Attempts} tries; the person gets an apology.")]
    public static partial void TurnGivenUp(this ILogger logger, string turnId, int attempts);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Information, Message = "{Turns} turns and {Replies} replies left by an earlier process are resumed; each of those replies may have been sent once already.")]
    public static partial void Resumed(this ILogger logger, int turns, int replies);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Warning, Message = "A reply is put off until {Due}: {Reason} (time {Refusals}).")]
    public static partial void PutOff(this ILogger logger, DateTimeOffset due, string reason, int refusals);

    [LoggerMessage(EventId = 1006, Level = LogLevel.Warning, Message = "A reply will not be sent: {Reason}.")]
    public static partial void Rejected(this ILogger logger, string reason);

    [LoggerMessage(EventId = 1007, Level = LogLevel.Error, Message = "The storage does not answer ({Failure}); the conversation goes on in {Delay}.")]
    public static partial void StorageFailed(this ILogger logger, string failure, TimeSpan delay);

    [LoggerMessage(EventId = 1008, Level = LogLevel.Information, Message = "The rows of a conversation changed under this process; it reads them again.")]
    public static partial void ReadAgain(this ILogger logger);

    [LoggerMessage(EventId = 1009, Level = LogLevel.Warning, Message = "Stopped with {Conversations} conversations still at work; their turns resume at the next start.")]
    public static partial void StoppedAtWork(this ILogger logger, int conversations);

    [LoggerMessage(EventId = 1010, Level = LogLevel.Information, Message = "What had outlived its days was deleted from {Conversations} conversations.")]
    public static partial void Swept(this ILogger logger, int conversations);

    [LoggerMessage(EventId = 1012, Level = LogLevel.Information, Message = "The answer to an activity of type {Type} takes long: its sender is told so, and it will follow as a message.")]
    public static partial void InProgress(this ILogger logger, string type);

    [LoggerMessage(EventId = 1011, Level = LogLevel.Error, Message = "The upkeep of conversations failed ({Failure}); it is tried again in {Delay}.")]
    public static partial void UpkeepFailed(this ILogger logger, string failure, TimeSpan delay);

    [LoggerMessage(EventId = 1013, Level = LogLevel.Error, Message = "A reply that {Handler} had written down could not be made again ({Failure}); the person gets an apology.")]
    public static partial void NotMadeAgain(this ILogger logger, string handler, string failure);
}
