namespace ConductBot.Reminders.Dates;

/// <summary>Days and times in one language, and what is asked or refused. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>.</summary>
internal sealed record DateTexts
{
    public required string Monday { get; init; }

    public required string Tuesday { get; init; }

    public required string Wednesday { get; init; }

    public required string Thursday { get; init; }

    public required string Friday { get; init; }

    public required string Saturday { get; init; }

    public required string Sunday { get; init; }

    public required string Day { get; init; }

    public required string AtTime { get; init; }

    public required string Before { get; init; }

    public required string Until { get; init; }

    public required string After { get; init; }

    public required string Daily { get; init; }

    public required string Weekly { get; init; }

    public required string Monthly { get; init; }

    public required string MonthlyLastWorkingDay { get; init; }

    public required string Quarterly { get; init; }

    public required string Yearly { get; init; }

    public required string YearlyLunar { get; init; }

    public required string LeadMinutes { get; init; }

    public required string LeadHours { get; init; }

    public required string LeadDays { get; init; }

    public required string LeadWorkingDays { get; init; }

    public required string LeadWeeks { get; init; }

    public required string LeadMonths { get; init; }

    public required string Passed { get; init; }

    public required string AskDateOrFraction { get; init; }

    public required string AskDayOrMonthFirst { get; init; }

    public required string AskMorningOrEvening { get; init; }

    public required string AskTodayOrNextWeek { get; init; }

    public required string AskNextYearOrPassed { get; init; }

    public required string AskSolarOrLunar { get; init; }

    public required string AskWeekdayMismatch { get; init; }

    public required string AskSeveralMoments { get; init; }

    public required string AskWeekday { get; init; }

    public required string AskDayOfMonth { get; init; }

    public required string AskDayOfYear { get; init; }

    public required string NoSuchDay { get; init; }

    public required string NoSuchMonth { get; init; }

    public required string NoSuchLunarDay { get; init; }

    public required string NoSuchWeekday { get; init; }

    public required string NoSuchTime { get; init; }

    public required string TooFar { get; init; }

    public required string Or { get; init; }
}
