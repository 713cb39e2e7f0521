using System.Globalization;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;

namespace ConductBot.Reminders.Calendar;

/// <summary>Reads <c>calendar.yaml</c> of the library folder.</summary>
internal static class CalendarData
{
    /// <summary>The file's name.</summary>
    public const string FileName = "calendar.yaml";

    private const int TetSpan = 10;

    /// <summary>The official days of a library folder; without the file the law's rules alone.</summary>
    /// <exception cref="LibraryDataException">The file is wrong; the message says where and what to write.</exception>
    public static OfficialDays ReadFolder(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(FileName, File.ReadAllText(path)) : OfficialDays.None;
    }

    /// <summary>The official days that a text of YAML gives.</summary>
    /// <exception cref="LibraryDataException">The text is wrong; the message says where and what to write.</exception>
    public static OfficialDays Read(string name, string text)
    {
        var file = YamlData.Read<CalendarFile>(name, text);
        var years = file.Years.Select(year => Year(name, year)).ToList();
        if (years.GroupBy(year => year.Year).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Wrong(name, $"year {twice.Key} stands twice: keep one");

        return new OfficialDays(years, [.. file.Added.Select(one => Added(name, one))], [.. file.Doubtful.Select(one => Doubtful(name, one))]);
    }

    private static OfficialYear Year(string name, CalendarFile.YearEntry entry)
    {
        if (entry.Year is < LunarCalendar.FirstYear or > LunarCalendar.LastYear) throw Wrong(name, $"year '{entry.Year}' must be {LunarCalendar.FirstYear} to {LunarCalendar.LastYear}");

        var at = $"year {entry.Year}";
        var tet = Day(name, $"{at}, tet_from", entry.TetFrom);
        if (Math.Abs(tet.DayNumber - LunarCalendar.Tet(entry.Year).DayNumber) > TetSpan) throw Wrong(name, $"{at}, tet_from: Tết is on {LunarCalendar.Tet(entry.Year):yyyy-MM-dd}, {tet:yyyy-MM-dd} is too far from it");

        var beside = Day(name, $"{at}, beside_national_day", entry.BesideNationalDay);
        if (beside.Year != entry.Year || beside.Month != 9 || beside.Day is not (1 or 3)) throw Wrong(name, $"{at}, beside_national_day must be 1 or 3 September of {entry.Year}");

        return new OfficialYear
        {
            Year = entry.Year,
            TetFrom = tet,
            BesideNationalDay = beside,
            Exchanges = [.. entry.Exchanges.Select(one => (Off(name, at, one), one.Instead is null ? (DateOnly?)null : Instead(name, at, one)))],
            Sources = entry.Sources,
        };
    }

    private static DateOnly Off(string name, string at, CalendarFile.ExchangeEntry entry)
    {
        var day = Day(name, $"{at}, off", entry.Off);
        return HolidayYear.IsRest(day) ? throw Wrong(name, $"{at}, off: {day:yyyy-MM-dd} is a {day.DayOfWeek}, a day of rest anyway") : day;
    }

    private static DateOnly Instead(string name, string at, CalendarFile.ExchangeEntry entry)
    {
        var day = Day(name, $"{at}, instead", entry.Instead);
        return HolidayYear.IsRest(day) ? day : throw Wrong(name, $"{at}, instead: {day:yyyy-MM-dd} is a {day.DayOfWeek}; only a Saturday or Sunday can be worked instead");
    }

    private static AddedHoliday Added(string name, CalendarFile.AddedEntry entry)
    {
        var at = $"added holiday '{entry.Vietnamese}'";
        if (entry.Month is < 1 or > 12 || entry.Day < 1 || entry.Day > DateTime.DaysInMonth(2023, entry.Month)) throw Wrong(name, $"{at}: there is no day {entry.Day} in month {entry.Month}");
        if (entry.FromYear == 0 || string.IsNullOrWhiteSpace(entry.Vietnamese) || string.IsNullOrWhiteSpace(entry.English) || string.IsNullOrWhiteSpace(entry.Source))
            throw Wrong(name, $"{at} needs from_year, vietnamese, english and source");

        return new AddedHoliday(entry.Month, entry.Day, entry.FromYear, entry.ToYear, new HolidayName(entry.Vietnamese, entry.English), entry.Source);
    }

    private static DoubtfulDay Doubtful(string name, CalendarFile.DoubtfulEntry entry)
    {
        var day = Day(name, "doubtful, day", entry.Day);
        return string.IsNullOrWhiteSpace(entry.Vietnamese) || string.IsNullOrWhiteSpace(entry.English) || string.IsNullOrWhiteSpace(entry.Source)
            ? throw Wrong(name, $"the doubtful day {entry.Day} needs vietnamese, english and source")
            : new DoubtfulDay(day, entry.Vietnamese, entry.English, entry.Source);
    }

    private static DateOnly Day(string name, string at, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(name, $"{at} must be a date such as 2026-02-16, not '{text}'");

    private static LibraryDataException Wrong(string name, string what) => new($"{name}: {what}.");
}
