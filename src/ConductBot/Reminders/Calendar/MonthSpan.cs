using System.Globalization;

namespace ConductBot.Reminders.Calendar;

/// <summary>Whole months, in Vietnam.</summary>
/// <param name="First">The first day of the first month.</param>
/// <param name="Months">How many: 1 to 12.</param>
internal sealed record MonthSpan(DateOnly First, int Months)
{
    public const int MostMonths = 12;

    /// <summary>The day after the last.</summary>
    public DateOnly After => First.AddMonths(Months);

    /// <summary>The first day of each month.</summary>
    public IEnumerable<DateOnly> Each => Enumerable.Range(0, Months).Select(First.AddMonths);

    public static MonthSpan Month(int year, int month) => new(new DateOnly(year, month, 1), 1);

    public static MonthSpan Quarter(int year, int quarter) => new(new DateOnly(year, ((quarter - 1) * 3) + 1, 1), 3);

    public static MonthSpan Year(int year) => new(new DateOnly(year, 1, 1), MostMonths);

    public bool Holds(DateOnly day) => day >= First && day < After;

    /// <summary>For links and the audit: <c>202610-202612</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyyMM}-{After.AddMonths(-1):yyyyMM}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MonthSpan? Read(string text)
    {
        if (text.Split('-') is not [var from, var to] || Day(from) is not { } first || Day(to) is not { } last) return null;
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return months is >= 1 and <= MostMonths ? new MonthSpan(first, months) : null;
    }

    private static DateOnly? Day(string month) => DateOnly.TryParseExact($"{month}01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
