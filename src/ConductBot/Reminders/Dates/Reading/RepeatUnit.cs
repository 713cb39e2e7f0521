namespace ConductBot.Reminders.Dates.Reading;

/// <summary>In what a repetition counts.</summary>
internal enum RepeatUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
