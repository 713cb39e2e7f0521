namespace ConductBot.Reminders.Calendar;

/// <summary>A month of a lunar year.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Leap">Whether it is the second of its number.</param>
/// <param name="First">Its first day.</param>
/// <param name="Days">29 or 30.</param>
internal sealed record LunarMonth(int Number, bool Leap, DateOnly First, int Days);
