namespace ConductBot.Reminders.Dates.Reading;

/// <summary>What of a day can come back: "ngày 25" every month, "2/9" every year.</summary>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">The month, or null.</param>
/// <param name="Lunar">Whether both are lunar.</param>
/// <param name="Edge">Or which day of a stretch.</param>
internal sealed record DayShape(int? Day = null, int? Month = null, bool Lunar = false, EdgeKind? Edge = null)
{
    public static readonly DayShape None = new();
}
