namespace ConductBot.Reminders.Calendar;

/// <summary>A day of the Vietnamese lunar calendar (âm lịch).</summary>
/// <param name="Year">The lunar year, called by the solar year in which it begins.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="Day">1 to 29 or 30.</param>
/// <param name="Leap">Whether the month is the second of its number (tháng nhuận).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool Leap = false);
