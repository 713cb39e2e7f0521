using System.Globalization;
using ConductBot.Answers.Text;

namespace ConductBot.SelfReports.Figures;

/// <summary>Reads "thống kê báo cáo quý 3", "thống kê của phòng TCHC tháng 10", "report statistics Q3 2026"; null for every other message, questions included. Pure.</summary>
internal static class FigureTalk
{
    private const int MostWords = 20;

    private static readonly string[][] Openers =
        [.. new[] { "thong ke tu bao cao", "thong ke bao cao", "so lieu bao cao", "bang thong ke bao cao", "xem thong ke", "thong ke", "self report statistics", "report statistics", "report figures", "statistics of reports", "statistics" }.Select(words => words.Split(' '))];

    private static readonly string[] Joins = ["cua", "trong", "cho", "o", "tai", "of", "for", "in", "the", "from"];
    private static readonly string[] Units = ["phong", "so", "ban", "van", "trung", "chi", "don", "to", "doi", "khoa", "unit", "division", "department", "office", "my"];
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Romans = ["i", "ii", "iii", "iv"];

    public static FigureWish? Read(string text, DateOnly today)
    {
        var normal = Words.Normal(text).Trim();
        var words = Words.Of(normal);
        if (words.Count is 0 or > MostWords || normal.EndsWith('?')) return null;
        var folded = words.Select(word => Syllable.Fold(word.Text)).ToArray();
        if (Openers.FirstOrDefault(opener => folded.AsSpan().StartsWith(opener)) is not { } opened) return null;

        var left = Enumerable.Range(opened.Length, words.Count - opened.Length).ToList();
        if (Period(folded, left, today) is not { } period) return null;
        var asksForUnit = left.Count > 0 && Joins.Contains(folded[left[0]]);
        while (left.Count > 0 && Joins.Contains(folded[left[0]])) left.RemoveAt(0);
        while (left.Count > 0 && (folded[left[^1]] is "trong" or "in" or "for")) left.RemoveAt(left.Count - 1);
        if (left.Count == 0) return new FigureWish(period, null);

        // Words that follow one another; anything else is not understood, and so it is somebody else's.
        return left[^1] - left[0] == left.Count - 1 && (asksForUnit || Units.Contains(folded[left[0]])) ? new FigureWish(period, normal[words[left[0]].At..words[left[^1]].End]) : null;
    }

    // Takes the words of the period out of those that are left; the present month when there are none, null when they make no period.
    private static FigurePeriod? Period(string[] folded, List<int> left, DateOnly today)
    {
        for (var at = 0; at < left.Count; at++)
        {
            var rest = left.Skip(at).TakeWhile((word, i) => word == left[at] + i).Select(word => folded[word]).ToArray();
            if (Named(rest, today) is not { } named) continue;
            left.RemoveRange(at, named.Words);
            return named.Period;
        }

        return left.Any(word => folded[word].All(char.IsAsciiDigit)) ? null : FigurePeriod.Month(today.Year, today.Month);
    }

    private static (FigurePeriod? Period, int Words)? Named(string[] words, DateOnly today)
    {
        var (month, quarter) = (FigurePeriod.Month(today.Year, today.Month), ((today.Month - 1) / 3) + 1);
        var last = month.First.AddMonths(-1);
        return words switch
        {
            ["thang", "nay", ..] or ["this", "month", ..] => (month, 2),
            ["thang", "truoc" or "roi", ..] or ["last", "month", ..] => (FigurePeriod.Month(last.Year, last.Month), 2),
            ["quy", "nay", ..] or ["this", "quarter", ..] => (FigurePeriod.Quarter(today.Year, quarter), 2),
            ["quy", "truoc" or "roi", ..] or ["last", "quarter", ..] => (quarter == 1 ? FigurePeriod.Quarter(today.Year - 1, 4) : FigurePeriod.Quarter(today.Year, quarter - 1), 2),
            ["nam", "nay", ..] or ["this", "year", ..] => (FigurePeriod.Year(today.Year), 2),
            ["nam", "truoc" or "ngoai", ..] or ["last", "year", ..] => (FigurePeriod.Year(today.Year - 1), 2),
            ["thang", var number, .. var after] when Number(number, 12) is { } of => Dated(after, 2, today, year => FigurePeriod.Month(year, of)),
            [var name, .. var after] when Array.FindIndex(MonthNames, full => name == full || (name.Length == 3 && name != "may" && full.StartsWith(name, StringComparison.Ordinal))) is >= 0 and var of => Dated(after, 1, today, year => FigurePeriod.Month(year, of + 1)),
            ["quy" or "quarter", var number, .. var after] when Quarter(number) is { } of => Dated(after, 2, today, year => FigurePeriod.Quarter(year, of)),
            [['q', var digit], .. var after] when Quarter(digit.ToString()) is { } of => Dated(after, 1, today, year => FigurePeriod.Quarter(year, of)),
            ["nam", var year, ..] when Year(year) is { } of => (FigurePeriod.Year(of), 2),
            [var year, ..] when Year(year) is { } of => (FigurePeriod.Year(of), 1),
            _ => null,
        };
    }

    // Without a year it is the last such period that has begun.
    private static (FigurePeriod? Period, int Words) Dated(string[] after, int words, DateOnly today, Func<int, FigurePeriod> of) => after switch
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
