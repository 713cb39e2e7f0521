namespace ConductBot.Reminders.Dates.Reading;

/// <summary>A week, month, quarter or year: its first and last day, and the one that follows it when only the unit was named.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Unit">What it is.</param>
/// <param name="Named">Whether it was told which one ("tháng 12", "tuần sau"); without, it is the current one and may give way to the next.</param>
internal sealed record Stretch(DateOnly First, DateOnly Last, RepeatUnit Unit, bool Named);
