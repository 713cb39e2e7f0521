namespace ConductBot.Reminders.Calendar;

/// <summary>A holiday beside those of the Labour Code of 2019: added by a later law, or by the province.</summary>
/// <param name="Month">Solar month.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="FromYear">The first year in which it is off.</param>
/// <param name="ToYear">The last one, or null.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">The document that gives it.</param>
public sealed record AddedHoliday(int Month, int Day, int FromYear, int? ToYear, HolidayName Name, string Source);
