using System.Net.Http.Headers;

namespace ConductBot.Protocol.Connector;

/// <summary>The pure decision how long to wait before the next attempt, and whether within the same call.</summary>
/// <remarks>Source: msteams-docs, bots/how-to/rate-limit.md: Retry-After where it is given, else exponential with jitter, 2 s at first, a fifth more or less. The wait within a call is ours.</remarks>
internal static class Pauses
{
    /// <summary>Attempts a call makes for something that a moment may heal.</summary>
    public const int Attempts = 3;

    /// <summary>The longest wait within a call.</summary>
    public static readonly TimeSpan LongestWithin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The pause after a refusal.</summary>
    /// <param name="again">What the refusal means.</param>
    /// <param name="asked">What the channel asked for, or null.</param>
    /// <param name="attempt">How many attempts this call has made, from 1.</param>
    /// <param name="chance">0 to 1: spreads those who were refused at the same time.</param>
    public static (TimeSpan Pause, bool Within) After(Verdict.Again again, TimeSpan? asked, int attempt, double chance)
    {
        var pause = asked is { } wish ? Between(wish, TimeSpan.Zero, Longest) : Spread(again.Soon && attempt < Attempts ? Moment * Math.Pow(2, attempt - 1) : Usual, chance);
        return (pause, pause <= LongestWithin && attempt < Attempts);
    }

    /// <summary>Retry-After in seconds or as a date; null when there is none.</summary>
    public static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset now) => header?.Delta ?? (header?.Date is { } date ? date - now : null);

    /// <summary>When to try again after a failure that is not the channel's.</summary>
    public static TimeSpan Later(double chance) => Spread(Usual, chance);

    private static TimeSpan Spread(TimeSpan pause, double chance) => pause * (0.8 + (0.4 * chance));

    private static TimeSpan Between(TimeSpan value, TimeSpan low, TimeSpan high) => value < low ? low : value > high ? high : value;
}
