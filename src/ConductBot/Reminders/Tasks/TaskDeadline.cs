using System.Text.Json.Serialization;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Tasks;

/// <summary>Until when: the last day, included, in Vietnam, and perhaps the time of that day.</summary>
public sealed record TaskDeadline(DateOnly Day, TimeOnly? Time = null)
{
    /// <summary>The first moment at which an open task is overdue.</summary>
    [JsonIgnore]
    public DateTimeOffset At => Time is { } time ? VietnamClock.At(Day, time) : VietnamClock.At(Day.AddDays(1), TimeOnly.MinValue);
}
