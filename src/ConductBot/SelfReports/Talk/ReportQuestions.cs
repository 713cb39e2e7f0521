namespace ConductBot.SelfReports.Talk;

/// <summary>Whether a message asks, wishes something of others or invites, rather than says what happened. Pure.</summary>
internal static class ReportQuestions
{
    // At the end of a message: whom it is said to, and words that only colour it.
    private static readonly SaidWord[] Tails = [.. SaidWord.Of("ạ dạ vậy nhỉ ta nha nhé nghen nghe hen á ha anh chị em cô chú bác sếp bạn bot thế à ơi mn ad ae v luôn please")];
    private static readonly SaidWord[] AskingEnds = [.. SaidWord.Of("không ko k hông hok hem hổng chưa chứ hả đâu chăng whether")];
    private static readonly SaidWord[] AskingWords = [.. SaidWord.Of("ai gì j nào sao đâu mấy nhiu who what how why which")];
    private static readonly SaidWord[] Negations = [.. SaidWord.Of("không ko k chưa chẳng chả hổng đâu")];
    private static readonly SaidWord[] Indefinites = [.. SaidWord.Of("đó đấy cũng nấy hết cả y chép lưu kê")];
    private static readonly SaidWord[][] Anywhere = Phrases(
        "thế nào", "như nào", "ra sao", "làm sao", "tại sao", "vì sao", "hay sao", "thì sao", "làm gì", "bao nhiêu", "bao lâu", "bao giờ", "khi nào", "lúc nào", "có phải", "có được không",
        "phải không", "hay không", "được không", "được ko", "được hông", "đc ko", "dc ko", "dc hem", "hay thôi", "hay phải", "hay chỉ", "hay là", "đúng không", "không khi", "không nếu", "cần gì", "ở đâu", "chỗ nào", "kiểu gì", "bị phạt", "bị kỷ luật", "bị trừ lương", "can i", "do i", "must i", "should i", "may i", "am i", "is it", "what if", "how late", "do we", "can we");
    private static readonly SaidWord[][] Beginnings = Phrases(
        "hỏi", "cho hỏi", "xin hỏi", "muốn hỏi", "cho em hỏi", "cho tôi hỏi", "cho mình hỏi", "cho tui hỏi", "em hỏi", "em muốn hỏi", "em xin hỏi", "tôi muốn hỏi", "tôi xin hỏi", "tui muốn hỏi", "mình muốn hỏi",
        "muốn biết", "em muốn biết", "tôi muốn biết", "tui muốn biết", "mình muốn biết", "cho biết", "cho em biết", "cho tôi biết", "cho mình biết", "xin cho biết",
        "quy định", "mức", "mẫu", "cách", "thủ tục", "hướng dẫn", "điều kiện", "what", "how", "who", "when", "where", "why", "which", "whether",
        "nhắc", "giao", "yêu cầu", "đề nghị", "phân công", "nhờ", "remind", "assign", "please", "nếu", "giả sử", "lỡ mà", "if");

    // What may be broken: "xe hong" is "xe hỏng", while "hông" asks.
    private static readonly string[] Things = ["xe", "may", "mang", "pha", "do", "banh", "den", "duong", "cau", "dien", "dong", "ho"];
    // "mấy lần" asks how many, "mấy anh phóng viên" are several; typed without marks it may be "máy".
    private static readonly string[] Measures = ["lan", "ngay", "gio", "phut", "bua", "phan", "diem", "ly", "muc", "thang", "nam", "tuan", "buoi", "khoan", "dieu", "cap", "thu", "tieng"];
    private static readonly string[] People = ["anh", "chi", "ong", "ba", "co", "chu", "bac", "em", "nguoi", "dua", "thang", "cha", "ma", "di", "ban", "dong", "can", "nha", "phong"];
    private static readonly string[] EnglishVerbs = ["am", "is", "are", "was", "were", "do", "does", "did", "can", "could", "may", "must", "should", "shall", "will", "would", "have", "has"];
    private static readonly string[] EnglishSubjects = ["i", "we", "you", "he", "she", "they", "it", "there", "my", "the", "a", "one", "staff", "somebody", "anyone"];

    /// <summary>Whether it is something else than a report.</summary>
    /// <param name="text">The message.</param>
    /// <param name="said">Its words, courtesies at its head left out.</param>
    public static bool Asks(string text, IReadOnlyList<SaidWord> said) =>
        said.Count == 0 || text.Contains('?', StringComparison.Ordinal)
        || Beginnings.Any(words => Stand(words, said, 0)) || Condition(said) || (said.Count > 1 && EnglishVerbs.Contains(said[0].Folded) && EnglishSubjects.Contains(said[1].Folded) && said.All(word => word.IsPlain))
        || Enumerable.Range(0, said.Count).Any(at => Anywhere.Any(words => Stand(words, said, at)) || IsAskingWord(said, at))
        || EndAsks(said);

    // "khi đi trễ …" is a case, "khi sáng" a time.
    private static bool Condition(IReadOnlyList<SaidWord> said) => said[0].Exact == "khi" && !(said.Count > 1 && said[1].Folded is "sang" or "nay" or "trua" or "chieu" or "hom");

    // "ai", "gì", "sao", unless nobody and nothing is meant: "không ai gom", "chưa trả lời gì", "ai cũng".
    private static bool IsAskingWord(IReadOnlyList<SaidWord> said, int at)
    {
        if (!AskingWords.Any(said[at].Is) || IsPain(said[at])) return false;
        if (at + 1 < said.Count && Indefinites.Any(said[at + 1].Is)) return false;
        if (said[at].Folded == "may") return at + 1 < said.Count && (said[at].IsPlain ? Measures.Contains(said[at + 1].Folded) : !People.Contains(said[at + 1].Folded));
        var negated = Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).Any(before => said[before].Sentence == said[at].Sentence && Negations.Any(said[before].Is));
        return !negated;
    }

    // Typed without marks it is as often "đau" as "đâu"; "ở đâu" is among the phrases.
    private static bool IsPain(SaidWord word) => word is { IsPlain: true, Folded: "dau" };

    // "… không ạ" asks, "uống bia đi anh em" invites.
    private static bool EndAsks(IReadOnlyList<SaidWord> said)
    {
        var last = said.Count - 1;
        while (last > 0 && Tails.Any(said[last].Is)) last--;
        if (IsPain(said[last]) || (said[last] is { IsPlain: true, Folded: "hong" } && last > 0 && Things.Contains(said[last - 1].Folded))) return false;
        return AskingEnds.Any(said[last].Is) || (last > 0 && said[last].Exact == "đi");
    }

    private static bool Stand(SaidWord[] words, IReadOnlyList<SaidWord> said, int at)
    {
        if (at + words.Length > said.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!said[at + i].Is(words[i])) return false;
        }

        return true;
    }

    private static SaidWord[][] Phrases(params string[] phrases) => [.. phrases.Select(phrase => SaidWord.Of(phrase).ToArray())];
}
