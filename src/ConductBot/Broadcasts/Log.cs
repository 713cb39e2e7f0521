using Microsoft.Extensions.Logging;

namespace ConductBot.Broadcasts;

/// <summary>Log lines of reminders to many: counts; never words or people.</summary>
internal static partial class Log
{
    [LoggerMessage(7001, LogLevel.Information, "A reminder had its turn: {Fired} occurrences handed in, {Missed} missed, {People} people.")]
    public static partial void Occurred(this ILogger logger, int fired, int missed, int people);
}
