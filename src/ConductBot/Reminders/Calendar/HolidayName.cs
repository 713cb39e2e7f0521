namespace ConductBot.Reminders.Calendar;

/// <summary>A holiday's name.</summary>
public sealed record HolidayName(string Vietnamese, string English)
{
    internal static readonly HolidayName NewYear = new("Tết Dương lịch", "New Year's Day");
    internal static readonly HolidayName Tet = new("Tết Nguyên đán", "Lunar New Year (Tết)");
    internal static readonly HolidayName HungKings = new("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
    internal static readonly HolidayName Victory = new("Ngày Chiến thắng 30/4", "Reunification Day");
    internal static readonly HolidayName Labour = new("Ngày Quốc tế Lao động", "International Labour Day");
    internal static readonly HolidayName National = new("Quốc khánh", "National Day");
    internal static readonly HolidayName Exchanged = new("Ngày nghỉ hoán đổi", "Day off by exchange");
    internal static readonly HolidayName MakeUp = new("Ngày làm bù", "Make-up working day");
}
