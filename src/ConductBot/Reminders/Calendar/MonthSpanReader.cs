using System.Globalization;

namespace ConductBot.Reminders.Calendar;

/// <summary>Reads months in words: "tháng 10", "quý III năm 2025", "2026", "last month", "Q3". Pure.</summary>
internal static class MonthSpanReader
{
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Romans = ["i", "ii", "iii", "iv"];

    /// <summary>Takes the words of months out of those that are left; null, and nothing taken, when there are none.</summary>
    /// <param name="folded">All words of the message, folded.</param>
    /// <param name="left">Places of those that are not understood yet.</param>
    /// <param name="today">Today.</param>
    public static MonthSpan? Take(string[] folded, List<int> left, DateOnly today)
    {
        for (var at = 0; at < left.Count; at++)
        {
            var rest = left.Skip(at).TakeWhile((word, i) => word == left[at] + i).Select(word => folded[word]).ToArray();
            if (Named(rest, today) is not { } named) continue;
            left.RemoveRange(at, named.Words);
            return named.Period;
        }

        return null;
    }

    private static (MonthSpan Period, int Words)? Named(string[] words, DateOnly today)
    {
        var (month, quarter) = (MonthSpan.Month(today.Year, today.Month), ((today.Month - 1) / 3) + 1);
        var last = month.First.AddMonths(-1);
        return words switch
        {
            ["thang", "nay", ..] or ["this", "month", ..] => (month, 2),
            ["thang", "truoc" or "roi", ..] or ["last", "month", ..] => (MonthSpan.Month(last.Year, last.Month), 2),
            ["quy", "nay", ..] or ["this", "quarter", ..] => (MonthSpan.Quarter(today.Year, quarter), 2),
            ["quy", "truoc" or "roi", ..] or ["last", "quarter", ..] => (quarter == 1 ? MonthSpan.Quarter(today.Year - 1, 4) : MonthSpan.Quarter(today.Year, quarter - 1), 2),
            ["nam", "nay", ..] or ["this", "year", ..] => (MonthSpan.Year(today.Year), 2),
            ["nam", "truoc" or "ngoai", ..] or ["last", "year", ..] => (MonthSpan.Year(today.Year - 1), 2),
            ["thang", var number, .. var after] when Number(number, 12) is { } of => Dated(after, 2, today, year => MonthSpan.Month(year, of)),
            [var name, .. var after] when Array.FindIndex(MonthNames, full => name == full || (name.Length == 3 && name != "may" && full.StartsWith(name, StringComparison.Ordinal))) is >= 0 and var of => Dated(after, 1, today, year => MonthSpan.Month(year, of + 1)),
            ["quy" or "quarter", var number, .. var after] when Quarter(number) is { } of => Dated(after, 2, today, year => MonthSpan.Quarter(year, of)),
            [['q', var digit], .. var after] when Quarter(digit.ToString()) is { } of => Dated(after, 1, today, year => MonthSpan.Quarter(year, of)),
            ["nam", var year, ..] when Year(year) is { } of => (MonthSpan.Year(of), 2),
            [var year, ..] when Year(year) is { } of => (MonthSpan.Year(of), 1),
            _ => null,
        };
    }

    // Without a year it is the last such period that has begun.
    private static (MonthSpan Period, int Words) Dated(string[] after, int words, DateOnly today, Func<int, MonthSpan> of) => after switch
    {
        ["nam", var written, ..] when Year(written) is { } year => (of(year), words + 2),
        ["nam", "nay", ..] => (of(today.Year), words + 2),
        ["nam", "truoc" or "ngoai", ..] => (of(today.Year - 1), words + 2),
        [var written, ..] when Year(written) is { } year => (of(year), words + 1),
        _ => (of(today.Year) is var period && period.First <= today ? period : of(today.Year - 1), words),
    };

    private static int? Number(string word, int most) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static int? Quarter(string word) => Array.IndexOf(Romans, word) is >= 0 and var roman ? roman + 1 : Number(word, 4);

    private static int? Year(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2099 ? year : null;
}
