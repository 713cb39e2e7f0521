namespace ConductBot.Reminders.Dates.Reading;

/// <summary>In what "3 ngày nữa" counts.</summary>
internal enum SpanUnit
{
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}
