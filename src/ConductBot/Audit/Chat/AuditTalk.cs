using ConductBot.Answers.Text;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>Reads "nhật ký", "nhật ký tháng 11", "nhật ký của TB-2026-000123", "nhật ký của anh A", "audit log November"; null for every other message. Pure.</summary>
internal static class AuditTalk
{
    private static readonly Opener Opener = new(16, "xem nhat ky kiem toan", "nhat ky kiem toan", "xem nhat ky", "nhat ky", "show the audit log", "audit log", "audit trail", "audit");
    private static readonly string[] Joins = ["cua", "ve", "of", "about", "for", "trong", "in"];

    public static AuditWish? Read(string text, DateOnly today)
    {
        if (Opener.Read(text) is not { Folded: var folded } said) return null;
        if (said.Behind == folded.Length) return new AuditWish(null, null);

        // What is said "of" comes after that word, whole; months stand before it or alone.
        var of = Array.FindIndex(folded, said.Behind, word => word is "cua" or "ve" or "of" or "about");
        var left = OpenedWords.Places(said.Behind, of < 0 ? folded.Length : of);
        var months = MonthSpanReader.Take(folded, left, today);
        left.RemoveAll(word => Joins.Contains(folded[word]));
        if (left.Count > 0 || (of < 0 && months is null)) return null;
        if (of < 0) return new AuditWish(months, null);

        var rest = OpenedWords.Places(of + 1, folded.Length);
        months ??= MonthSpanReader.Take(folded, rest, today) is { } behind && rest.Count > 0 && rest[^1] - rest[0] == rest.Count - 1 ? behind : null;
        if (months is null) rest = OpenedWords.Places(of + 1, folded.Length);
        return rest.Count == 0 ? null : new AuditWish(months, said.Said(rest[0], rest[^1]));
    }
}
