using ConductBot.Answers.Text;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>Reads "thống kê báo cáo quý 3", "thống kê của phòng TCHC tháng 10", "report statistics Q3 2026"; null for every other message, questions included. Pure.</summary>
internal static class FigureTalk
{
    private static readonly Opener Opener = new(
        20, "thong ke tu bao cao", "thong ke bao cao", "so lieu bao cao", "bang thong ke bao cao", "xem thong ke", "thong ke", "self report statistics", "report statistics", "report figures", "statistics of reports", "statistics");

    private static readonly string[] Joins = ["cua", "trong", "cho", "o", "tai", "of", "for", "in", "the", "from"];
    private static readonly string[] Units = ["phong", "so", "ban", "van", "trung", "chi", "don", "to", "doi", "khoa", "unit", "division", "department", "office", "my"];

    public static FigureWish? Read(string text, DateOnly today)
    {
        if (Opener.Read(text) is not { Folded: var folded } said) return null;

        var left = OpenedWords.Places(said.Behind, folded.Length);
        var period = MonthSpanReader.Take(folded, left, today);
        if (period is null && left.Any(word => folded[word].All(char.IsAsciiDigit))) return null;
        period ??= MonthSpan.Month(today.Year, today.Month);
        var asksForUnit = left.Count > 0 && Joins.Contains(folded[left[0]]);
        while (left.Count > 0 && Joins.Contains(folded[left[0]])) left.RemoveAt(0);
        while (left.Count > 0 && (folded[left[^1]] is "trong" or "in" or "for")) left.RemoveAt(left.Count - 1);
        if (left.Count == 0) return new FigureWish(period, null);

        // Words that follow one another; anything else is not understood, and so it is somebody else's.
        return left[^1] - left[0] == left.Count - 1 && (asksForUnit || Units.Contains(folded[left[0]])) ? new FigureWish(period, said.Said(left[0], left[^1])) : null;
    }
}
