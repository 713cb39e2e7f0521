using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Dates;

/// <summary>How something comes back: a closed set. A day that a month does not have is its last one. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Daily), "daily")]
[JsonDerivedType(typeof(Weekly), "weekly")]
[JsonDerivedType(typeof(Monthly), "monthly")]
[JsonDerivedType(typeof(MonthlyLastWorkingDay), "monthly-last-working-day")]
[JsonDerivedType(typeof(Quarterly), "quarterly")]
[JsonDerivedType(typeof(Yearly), "yearly")]
[JsonDerivedType(typeof(YearlyLunar), "yearly-lunar")]
public abstract record Recurrence
{
    private Recurrence() { }

    /// <summary>Every working day.</summary>
    public sealed record Daily : Recurrence;

    /// <summary>Every week on a day.</summary>
    public sealed record Weekly(DayOfWeek Day) : Recurrence;

    /// <summary>Every month on a day: 1 to 31.</summary>
    public sealed record Monthly(int Day) : Recurrence;

    /// <summary>Every month on its last working day.</summary>
    public sealed record MonthlyLastWorkingDay : Recurrence;

    /// <summary>Every quarter on its last working day.</summary>
    public sealed record Quarterly : Recurrence;

    /// <summary>Every year on a day of the solar calendar.</summary>
    public sealed record Yearly(int Month, int Day) : Recurrence;

    /// <summary>Every year on a day of the lunar calendar; in a shorter month on its last day.</summary>
    public sealed record YearlyLunar(int Month, int Day) : Recurrence;
}
