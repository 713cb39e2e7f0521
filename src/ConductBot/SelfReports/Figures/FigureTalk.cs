using ConductBot.Answers.Text;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>Reads "thống kê báo cáo quý 3", "thống kê của phòng TCHC tháng 10", "report statistics Q3 2026"; null for every other message, questions included. Pure.</summary>
internal static class FigureTalk
{
    private const int MostWords = 20;

    private static readonly string[] Phrases =
        ["thong ke tu bao cao", "thong ke bao cao", "so lieu bao cao", "bang thong ke bao cao", "xem thong ke", "thong ke", "self report statistics", "report statistics", "report figures", "statistics of reports", "statistics"];

    private static readonly string[][] Openers = [.. Phrases.Select(words => words.Split(' '))];
    private static readonly Openings Opening = new(Phrases);

    private static readonly string[] Joins = ["cua", "trong", "cho", "o", "tai", "of", "for", "in", "the", "from"];
    private static readonly string[] Units = ["phong", "so", "ban", "van", "trung", "chi", "don", "to", "doi", "khoa", "unit", "division", "department", "office", "my"];

    public static FigureWish? Read(string text, DateOnly today)
    {
        if (!Opening.MayBegin(text)) return null;
        var normal = Words.Normal(text).Trim();
        var words = Words.Of(normal);
        if (words.Count is 0 or > MostWords || normal.EndsWith('?')) return null;
        var folded = words.Select(word => Syllable.Fold(word.Text)).ToArray();
        if (Openers.FirstOrDefault(opener => folded.AsSpan().StartsWith(opener)) is not { } opened) return null;

        var left = Enumerable.Range(opened.Length, words.Count - opened.Length).ToList();
        var period = MonthSpanReader.Take(folded, left, today);
        if (period is null && left.Any(word => folded[word].All(char.IsAsciiDigit))) return null;
        period ??= MonthSpan.Month(today.Year, today.Month);
        var asksForUnit = left.Count > 0 && Joins.Contains(folded[left[0]]);
        while (left.Count > 0 && Joins.Contains(folded[left[0]])) left.RemoveAt(0);
        while (left.Count > 0 && (folded[left[^1]] is "trong" or "in" or "for")) left.RemoveAt(left.Count - 1);
        if (left.Count == 0) return new FigureWish(period, null);

        // Words that follow one another; anything else is not understood, and so it is somebody else's.
        return left[^1] - left[0] == left.Count - 1 && (asksForUnit || Units.Contains(folded[left[0]])) ? new FigureWish(period, normal[words[left[0]].At..words[left[^1]].End]) : null;
    }
}
