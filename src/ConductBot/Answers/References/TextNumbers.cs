using System.Collections.Frozen;

namespace ConductBot.Answers.References;

/// <summary>Finds kinds of texts with their numbers: "chỉ thị số 05", "công văn 1234/UBND-TH", "Decree 112". Years and amounts ("công văn 10 ngày chưa trả lời") are none.</summary>
internal static class TextNumbers
{
    private static readonly (string[] Words, string Kind)[] Kinds =
    [
        (["chi", "thi"], "Chỉ thị"), (["directive"], "Chỉ thị"), (["cong", "van"], "Công văn"), (["letter"], "Công văn"), (["dispatch"], "Công văn"),
        (["cong", "dien"], "Công điện"), (["telegram"], "Công điện"), (["quyet", "dinh"], "Quyết định"), (["decision"], "Quyết định"), (["nghi", "dinh"], "Nghị định"),
        (["decree"], "Nghị định"), (["thong", "tu"], "Thông tư"), (["circular"], "Thông tư"), (["nghi", "quyet"], "Nghị quyết"), (["resolution"], "Nghị quyết"),
        (["quy", "dinh", "so"], "Quy định"), (["ket", "luan", "so"], "Kết luận"), (["ke", "hoach", "so"], "Kế hoạch"),
    ];

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.Ordinal, "ngay", "tuan", "thang", "nam", "gio", "phut", "lan", "trang", "ban", "dong", "trieu", "phan", "nguoi", "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "times", "pages");

    private static readonly FrozenSet<string> Issuers = FrozenSet.Create(StringComparer.Ordinal, "ttg", "tw", "tu", "cp", "ubnd", "ctubnd", "hdnd", "bnv", "btc", "btp", "bct", "byt", "bgddt", "bca");

    /// <summary>The kinds and numbers in folded tokens, in order.</summary>
    public static IEnumerable<NumberedText> In(IReadOnlyList<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var (words, kind) in Kinds)
            {
                if (!StandsAt(folded, words, i)) continue;
                var at = i + words.Length;
                var said = words[^1] == "so";
                if (at < folded.Count && folded[at] is "so" or "no" or "number") (at, said) = (at + 1, true);
                if (at >= folded.Count || !IsNumber(folded[at]) || (folded[at].Length == 1 && !said) || (at + 1 < folded.Count && Units.Contains(folded[at + 1]))) continue;
                yield return new NumberedText(kind, folded[at], folded.Skip(at + 1).Take(3).FirstOrDefault(Issuers.Contains));
            }
        }
    }

    private static bool IsNumber(string token) => token.Length is >= 1 and <= 5 && token.All(char.IsAsciiDigit) && !(token.Length == 4 && (token[..2] is "19" or "20"));

    private static bool StandsAt(IReadOnlyList<string> tokens, string[] words, int at)
    {
        if (at + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i] != words[i]) return false;
        }

        return true;
    }
}
