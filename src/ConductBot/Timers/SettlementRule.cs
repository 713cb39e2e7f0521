using System.Diagnostics;
using ConductBot.Storage.Records;

namespace ConductBot.Timers;

/// <summary>What becomes of a timer's row after its handler has answered.</summary>
internal static class SettlementRule
{
    /// <summary>How old a timer must be before it goes because there is nothing it is about.</summary>
    public static readonly TimeSpan HintLifetime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static Settlement Of(StoredRecord<TimerRecord> row, TimerOutcome outcome, DateTimeOffset now) => new(row, outcome switch
    {
        TimerOutcome.Done => null,
        TimerOutcome.Again again => At(row.Value, again.At, now) with { Tries = 0 },
        TimerOutcome.Failed => Later(row.Value, now, Longest),
        TimerOutcome.NothingThere when now - row.Value.Written >= HintLifetime => null,
        TimerOutcome.NothingThere => Later(row.Value, now, HintLifetime - (now - row.Value.Written)),
        _ => throw new UnreachableException(),
    });

    // 2 s, 4 s, 8 s, … and no longer than the longest.
    private static TimerRecord Later(TimerRecord record, DateTimeOffset now, TimeSpan longest)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(record.Tries, 12) + 1));
        return At(record, now + (pause < longest ? pause : longest), now) with { Tries = record.Tries + 1 };
    }

    private static TimerRecord At(TimerRecord record, DateTimeOffset at, DateTimeOffset now)
    {
        var earliest = now + Soonest;
        return record with { At = at > earliest ? at : earliest };
    }
}
