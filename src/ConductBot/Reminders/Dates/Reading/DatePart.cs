namespace ConductBot.Reminders.Dates.Reading;

/// <summary>A piece of words about time: a closed set.</summary>
internal abstract record DatePart
{
    private DatePart() { }

    /// <summary>The first token.</summary>
    public int From { get; init; }

    /// <summary>The token after the last.</summary>
    public int To { get; init; }

    /// <summary>"trước", "chậm nhất".</summary>
    public sealed record Mark(Bound Bound) : DatePart;

    /// <summary>A day, or several of which one is meant; <paramref name="Implied"/> is how it is meant when nothing else is said.</summary>
    public sealed record Day(IReadOnlyList<DateOnly> Days, AmbiguityKind? Doubt, DayShape Shape, Bound Implied = Bound.At) : DatePart;

    /// <summary>"thứ sáu"; "next Friday" is that of the week after this one.</summary>
    public sealed record Weekday(DayOfWeek Value, int? Shift = null) : DatePart;

    /// <summary>"tuần sau": so many weeks from this one.</summary>
    public sealed record Week(int Shift, Bound Implied) : DatePart;

    /// <summary>"8h30"; not exact when it may be twelve hours later.</summary>
    public sealed record Clock(int Hour, int Minute, bool IsExact) : DatePart;

    /// <summary>"chiều".</summary>
    public sealed record Period(DayPeriod Value) : DatePart;

    /// <summary>"hàng tuần".</summary>
    public sealed record Every(RepeatUnit Unit) : DatePart;

    /// <summary>"nhắc trước 3 ngày".</summary>
    public sealed record Lead(IReadOnlyList<int> Counts, LeadUnit Unit) : DatePart;

    /// <summary>"2 giờ nữa".</summary>
    public sealed record Instant(DateTimeOffset Value, Bound Implied) : DatePart;

    /// <summary>"31/2".</summary>
    public sealed record Wrong(RefusalKind Kind) : DatePart;
}
