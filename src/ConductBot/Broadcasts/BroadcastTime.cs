using System.Text.Json.Serialization;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts;

/// <summary>When a reminder goes: a closed set. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(AtOnce), "at-once")]
[JsonDerivedType(typeof(Once), "once")]
[JsonDerivedType(typeof(Again), "again")]
public abstract record BroadcastTime
{
    private BroadcastTime() { }

    /// <summary>When it is confirmed.</summary>
    public sealed record AtOnce : BroadcastTime;

    /// <summary>At a moment.</summary>
    public sealed record Once(DateTimeOffset At) : BroadcastTime;

    /// <summary>Again and again, at a time of day in Vietnam, until it is stopped.</summary>
    public sealed record Again(Recurrence Recurrence, TimeOnly Time) : BroadcastTime;
}
