namespace ConductBot.Reminders.Dates;

/// <summary>Why words may mean several moments, or none.</summary>
public enum AmbiguityKind
{
    /// <summary>"3/4": a date or three quarters.</summary>
    DateOrFraction,

    /// <summary>"3/4" in English: 3 April or March 4.</summary>
    DayOrMonthFirst,

    /// <summary>"7h": in the morning or in the evening.</summary>
    MorningOrEvening,

    /// <summary>"thứ hai" said on a Monday.</summary>
    TodayOrNextWeek,

    /// <summary>"3/5" said in November: next year's, far off, or this year's, which is over.</summary>
    NextYearOrPassed,

    /// <summary>"mùng 5 tháng 5": solar or lunar.</summary>
    SolarOrLunar,

    /// <summary>"thứ sáu 15/12" where that is no Friday.</summary>
    WeekdayMismatch,

    /// <summary>More than one moment was said.</summary>
    SeveralMoments,
}
