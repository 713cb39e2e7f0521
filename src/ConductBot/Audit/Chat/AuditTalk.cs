using ConductBot.Answers.Text;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>Reads "nhật ký", "nhật ký tháng 11", "nhật ký của TB-2026-000123", "nhật ký của anh A", "audit log November"; null for every other message. Pure.</summary>
internal static class AuditTalk
{
    private const int MostWords = 16;

    private static readonly string[] Phrases = ["xem nhat ky kiem toan", "nhat ky kiem toan", "xem nhat ky", "nhat ky", "show the audit log", "audit log", "audit trail", "audit"];
    private static readonly string[][] Openers = [.. Phrases.Select(words => words.Split(' '))];
    private static readonly Openings Opening = new(Phrases);
    private static readonly string[] Joins = ["cua", "ve", "of", "about", "for", "trong", "in"];

    public static AuditWish? Read(string text, DateOnly today)
    {
        if (!Opening.MayBegin(text)) return null;
        var normal = Words.Normal(text).Trim();
        var words = Words.Of(normal);
        if (words.Count is 0 or > MostWords || normal.EndsWith('?')) return null;
        var folded = words.Select(word => Syllable.Fold(word.Text)).ToArray();
        if (Openers.FirstOrDefault(opener => folded.AsSpan().StartsWith(opener)) is not { } opened) return null;
        if (words.Count == opened.Length) return new AuditWish(null, null);

        // What is said "of" comes after that word, whole; months stand before it or alone.
        var of = Array.FindIndex(folded, opened.Length, word => word is "cua" or "ve" or "of" or "about");
        var left = Enumerable.Range(opened.Length, (of < 0 ? words.Count : of) - opened.Length).ToList();
        var months = MonthSpanReader.Take(folded, left, today);
        left.RemoveAll(word => Joins.Contains(folded[word]));
        if (left.Count > 0 || (of < 0 && months is null)) return null;
        if (of < 0) return new AuditWish(months, null);

        var rest = Enumerable.Range(of + 1, words.Count - of - 1).ToList();
        months ??= MonthSpanReader.Take(folded, rest, today) is { } behind && rest.Count > 0 && rest[^1] - rest[0] == rest.Count - 1 ? behind : null;
        if (months is null) rest = [.. Enumerable.Range(of + 1, words.Count - of - 1)];
        return rest.Count == 0 ? null : new AuditWish(months, normal[words[rest[0]].At..words[rest[^1]].End]);
    }
}
