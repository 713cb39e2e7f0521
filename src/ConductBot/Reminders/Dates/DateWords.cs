using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;

namespace ConductBot.Reminders.Dates;

/// <summary>Says moments, repetitions and doubts in words. What it says of a moment or repetition, <see cref="DateReader"/> reads back as the same.</summary>
internal sealed class DateWords(Localized<DateTexts> texts)
{
    /// <summary>"chậm nhất thứ Sáu, ngày 18/12/2026 lúc 15:00".</summary>
    public string Of(Moment moment, Language language)
    {
        var words = Format(texts[language].Day, Of(moment.Day.DayOfWeek, language), Day(moment.Day, language));
        if (moment.Time is { } time) words = Format(texts[language].AtTime, words, time.ToString("HH:mm", CultureInfo.InvariantCulture));
        return moment.Bound switch
        {
            Bound.At => words,
            Bound.Before => Format(texts[language].Before, words),
            Bound.Until => Format(texts[language].Until, words),
            Bound.After => Format(texts[language].After, words),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>"hàng tuần thứ Hai lúc 08:00".</summary>
    public string Of(Recurrence recurrence, TimeOnly? time, Language language)
    {
        var words = recurrence switch
        {
            Recurrence.Daily => texts[language].Daily,
            Recurrence.Weekly weekly => Format(texts[language].Weekly, Of(weekly.Day, language)),
            Recurrence.Monthly monthly => Format(texts[language].Monthly, language == Language.English ? Ordinal(monthly.Day) : monthly.Day),
            Recurrence.MonthlyLastWorkingDay => texts[language].MonthlyLastWorkingDay,
            Recurrence.Quarterly => texts[language].Quarterly,
            Recurrence.Yearly yearly => Format(texts[language].Yearly, language == Language.English ? $"{yearly.Day} {Month(yearly.Month)}" : $"{yearly.Day}/{yearly.Month}"),
            Recurrence.YearlyLunar lunar => Format(texts[language].YearlyLunar, $"{lunar.Day}/{lunar.Month}"),
            _ => throw new UnreachableException(),
        };
        return time is { } at ? Format(texts[language].AtTime, words, at.ToString("HH:mm", CultureInfo.InvariantCulture)) : words;
    }

    /// <summary>"trước 7, 3, 1 ngày làm việc".</summary>
    public string Of(DateOutcome.RemindBefore lead, Language language) => Format(
        lead.Unit switch
        {
            LeadUnit.Minutes => texts[language].LeadMinutes,
            LeadUnit.Hours => texts[language].LeadHours,
            LeadUnit.Days => texts[language].LeadDays,
            LeadUnit.WorkingDays => texts[language].LeadWorkingDays,
            LeadUnit.Weeks => texts[language].LeadWeeks,
            LeadUnit.Months => texts[language].LeadMonths,
            _ => throw new UnreachableException(),
        },
        string.Join(", ", lead.Counts));

    /// <summary>What is to be asked or said of an outcome before it can be used; null when it can be as it is.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="said">The words it was read from.</param>
    /// <param name="language">The person's.</param>
    public string? Doubt(DateOutcome outcome, string said, Language language)
    {
        var text = texts[language];
        return outcome switch
        {
            DateOutcome.Clear or DateOutcome.Repeating or DateOutcome.RemindBefore => null,
            DateOutcome.Passed passed => Format(text.Passed, Of(passed.Moment with { Bound = Bound.At }, language)),
            DateOutcome.Ambiguous { Kind: AmbiguityKind.DateOrFraction } fraction => Format(text.AskDateOrFraction, said, Day(fraction.Choices[0].Day, language)),
            DateOutcome.Ambiguous ambiguous => Format(Question(ambiguous.Kind, text), string.Join(text.Or, ambiguous.Choices.Select(choice => Of(choice with { Bound = Bound.At }, language)))),
            DateOutcome.Incomplete { Missing: MissingPart.Weekday } => text.AskWeekday,
            DateOutcome.Incomplete { Missing: MissingPart.DayOfMonth } => text.AskDayOfMonth,
            DateOutcome.Incomplete => text.AskDayOfYear,
            DateOutcome.Refused refused => Format(Refusal(refused.Kind, text), refused.Said),
            _ => throw new UnreachableException(),
        };
    }

    private static string Question(AmbiguityKind kind, DateTexts text) => kind switch
    {
        AmbiguityKind.DateOrFraction => text.AskDateOrFraction,
        AmbiguityKind.DayOrMonthFirst => text.AskDayOrMonthFirst,
        AmbiguityKind.MorningOrEvening => text.AskMorningOrEvening,
        AmbiguityKind.TodayOrNextWeek => text.AskTodayOrNextWeek,
        AmbiguityKind.NextYearOrPassed => text.AskNextYearOrPassed,
        AmbiguityKind.SolarOrLunar => text.AskSolarOrLunar,
        AmbiguityKind.WeekdayMismatch => text.AskWeekdayMismatch,
        AmbiguityKind.SeveralMoments => text.AskSeveralMoments,
        _ => throw new UnreachableException(),
    };

    private static string Refusal(RefusalKind kind, DateTexts text) => kind switch
    {
        RefusalKind.NoSuchDay => text.NoSuchDay,
        RefusalKind.NoSuchMonth => text.NoSuchMonth,
        RefusalKind.NoSuchLunarDay => text.NoSuchLunarDay,
        RefusalKind.NoSuchWeekday => text.NoSuchWeekday,
        RefusalKind.NoSuchTime => text.NoSuchTime,
        RefusalKind.TooFar => text.TooFar,
        _ => throw new UnreachableException(),
    };

    private string Of(DayOfWeek day, Language language)
    {
        var text = texts[language];
        return day switch
        {
            DayOfWeek.Monday => text.Monday,
            DayOfWeek.Tuesday => text.Tuesday,
            DayOfWeek.Wednesday => text.Wednesday,
            DayOfWeek.Thursday => text.Thursday,
            DayOfWeek.Friday => text.Friday,
            DayOfWeek.Saturday => text.Saturday,
            DayOfWeek.Sunday => text.Sunday,
            _ => throw new UnreachableException(),
        };
    }

    private static string Day(DateOnly day, Language language) => language == Language.English
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month)} {day.Year}")
        : day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Ordinal(int day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" }}");

    private static string Format(string text, params ReadOnlySpan<object?> arguments) => string.Format(CultureInfo.InvariantCulture, text, arguments);
}
