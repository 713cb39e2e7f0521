using ConductBot.Answers.Text;

namespace ConductBot.SelfReports.Talk;

/// <summary>
/// Of whom a message about being late, drinking and the like tells: "anh tâm hôm nay đi trễ", "a tam di tre" and "sếp uống rượu ở tiệc" of somebody else, "em đi trễ" and "anh tâm ơi, nay đi trễ" of the writer, "anh đi trễ nhé" of either. Pure. A name is what stands
/// between a word for a person and what that person does, whatever its letters.
/// </summary>
internal static class ReportSubject
{
    private const int LongestName = 4;

    private static readonly SaidWord[] Selves = [.. SaidWord.Of("em e tôi mình cháu con tui tụi bọn chúng i im me my we us our")];
    private static readonly SaidWord[] Greetings = [.. SaidWord.Of("dạ thưa alo ah hi hello ok oke ê ủa")];
    private static readonly SaidWord[] Times = [.. SaidWord.Of("hôm nay qua kia bữa sáng trưa chiều hồi lúc nãy giờ mai sớm today yesterday this morning afternoon last night")];

    // Elders and equals, who may also be spoken to or speak of themselves so. Typed without marks, "co", "thay", "cau" and "di" are more often "có", "thấy", "câu" and "đi".
    private static readonly string[] Elders = Exactly("anh a chị chi c cô chú chu bác bac thầy dì ba bạn ban cậu");

    // Whoever says these speaks of somebody else.
    private static readonly string[] Others = Exactly("ông ong bà sếp sep boss thằng mr ms mrs");
    private static readonly string[] Standing = Exactly("nó hắn ổng ảnh he she they");
    private static readonly string[] Younger = Exactly("em e con cháu");
    private static readonly string[] Pointed = Exactly("ấy ay kia ta nọ đó");
    private static readonly SaidWord[][] Offices = Phrases("đồng nghiệp", "đồng chí", "giám đốc", "phó giám đốc", "trưởng phòng", "phó phòng", "lãnh đạo", "thủ trưởng", "chủ tịch", "bí thư", "nhân viên", "cán bộ", "cấp trên", "cấp dưới", "my boss", "my colleague", "my manager", "our director", "the director", "a colleague");

    // After whom one speaks to, and after whom one was told to do something: "anh ơi", "chị cho", "sếp phân công tiếp khách".
    private static readonly SaidWord[] Called = [.. SaidWord.Of("ơi à ạ cho nhé nha dạ thưa alo sếp anh chị cô chú bác")];
    private static readonly SaidWord[][] Orders = Phrases("phân công", "đồng ý", "giao", "kêu", "nhờ", "cử", "bảo", "biểu", "ủy", "duyệt");

    // No colleagues.
    private static readonly SaidWord[][] Kin = Phrases(
        "bà nội", "bà ngoại", "ông nội", "ông ngoại", "ông bà", "bà xã", "ông xã", "bà con", "bạn bè", "bác sĩ", "cô giáo", "thầy giáo", "cô dâu", "chú rể", "anh em", "chị em", "anh chị", "cô chú", "anh trai", "chị gái", "chị dâu", "anh rể", "em trai", "em gái", "em bé", "con gái", "con trai",
        "con nhỏ", "con bé", "con em", "a lô");

    private static readonly SaidWord[][] Outsiders = Phrases("phóng viên", "nhà báo", "ký giả", "làm báo", "pv", "khách");

    // What stands before what a person does, or says when: no name.
    private static readonly SaidWord[] Auxiliaries =
    [
        .. SaidWord.Of("hôm nay qua bữa hồi lúc nãy mai vừa mới đã đang sẽ bị được có không chưa cũng lại hay thường toàn cứ vẫn phải xin muốn tính định lỡ hình chắc xong rồi đi tới đến vô vào uống nhậu bỏ trốn vắng trễ muộn với và cùng"),
        .. SaidWord.Of("was were is came come comes arrived left went drank drinks drink talked spoke told late today yesterday"),
    ];

    // Without marks these may be names: "a tuan hom nay di tre".
    private static readonly SaidWord[] Verbs = [.. SaidWord.Of("sáng trưa chiều tối tuần tháng ngày đầu cuối giờ ra về lên xuống ghé kẹt tắc chở đưa rước đón bệnh ốm sốt đau ngủ dậy quên gặp làm bận mắc nghỉ họp dự ăn say nhận nói trả gọi cầm lái thấy nghe biết dùng tiếp mượn là thì nên do vì")];

    /// <summary>Of whom it tells.</summary>
    /// <param name="text">The message.</param>
    /// <param name="all">Its words.</param>
    /// <param name="opened">Where it goes on after a word that opens a report ("báo cáo …"); 0 without one.</param>
    /// <param name="act">Where it says what was done: the first word of the form's phrase.</param>
    public static (ToldOf Of, int From, int Until) Read(string text, IReadOnlyList<SaidWord> all, int opened, int act)
    {
        var normal = Words.Normal(text);
        var said = new Said(all, normal, Words.Of(normal));
        var from = opened;
        while (from < all.Count && (Greetings.Any(all[from].Is) || (IsTime(all, from) && !BareName.IsNameToo(all, from)))) from++;
        if (Witnessed(said, ref from)) return (ToldOf.Another, from, from);
        if (from + 1 >= all.Count) return (ToldOf.Writer, from, from);

        var (of, until) = Of(said, from, opened > 0, from > opened && IsTime(all, from - 1));
        return of == ToldOf.Writer && until == from && BareName.End(all, from, act) is { } end ? (ToldOf.Either, from, end) : (of, from, until);
    }

    private static (ToldOf Of, int Until) Of(Said said, int at, bool opened, bool afterTime)
    {
        var all = said.Words;
        if (Offices.FirstOrDefault(office => Stand(office, all, at)) is { } office) return (Office(said, at + office.Length) == ToldOf.Another ? opened ? ToldOf.Either : ToldOf.Another : ToldOf.Writer, at + office.Length);

        var (elder, other, younger) = (Is(all[at], Elders), Is(all[at], Others), Is(all[at], Younger));
        var next = at + 1;
        if (next >= all.Count) return (ToldOf.Writer, at);
        if (Is(all[at], Standing)) return (SpeaksOfWriter(said, next) ? ToldOf.Writer : ToldOf.Another, next);
        var capital = said.Capitals(next);

        // "co huong hom nay …" is "cô Hương …" rather than "có …".
        if (capital == 0 && all[at] is { IsPlain: true, Folded: "co" } && LoneName(all, next) > 0 && !Outsiders.Any(outsider => Stand(outsider, all, next)) && !SpeaksOfWriter(said, next)) return (ToldOf.Either, next + 1);

        // "Co Lan", "Thay Hau": a name says that it is no "có" and no "thấy".
        if (!(elder || other || younger) && !(capital > 0 && (all[at].Folded is "co" or "thay" or "cau"))) return (ToldOf.Writer, at);
        if (said.IsComma(at) || said.EndsAfter(at)) return (ToldOf.Writer, next);

        // "anh bảo hôm nay đi trễ": a name, or a verb.
        if (capital == 0 && IsOrder(all, next)) return (next + 1 < all.Count && IsTime(all, next + 1) && !SpeaksOfWriter(said, next) ? ToldOf.Either : ToldOf.Writer, next);
        if (capital == 0 && (IsCalled(next) || Kin.Any(kin => Stand(kin, all, at)) || Outsiders.Any(outsider => Stand(outsider, all, next)))) return (ToldOf.Writer, next);
        if (!younger && Is(all[next], Pointed)) return (SpeaksOfWriter(said, next + 1) ? ToldOf.Writer : ToldOf.Another, next + 1);

        var name = capital > 0 ? capital : younger ? LoneName(all, next) : Name(said, next);
        var end = next + name;
        if (name > 0)
        {
            if (end >= all.Count || said.IsComma(end - 1) || said.EndsAfter(end - 1) || IsCalled(end) || IsOrder(all, end) || SpeaksOfWriter(said, end)) return (ToldOf.Writer, end);
            var asks = all.Skip(end).Take(2).Any(word => word.Exact == "xin") || Enumerable.Range(end, all.Count - end).Any(place => IsOrder(all, place));
            return (opened || asks || (younger && capital == 0) ? ToldOf.Either : ToldOf.Another, end);
        }

        if (younger || opened || SpeaksOfWriter(said, next)) return (ToldOf.Writer, next);
        if (!IsAct(all, next)) return (ToldOf.Writer, next);

        // "sếp nay đi trễ nha" may be said to him.
        return (elder || (!afterTime && (all[at].Folded is "sep" or "boss") && SoonIsSaid(all, next)) ? ToldOf.Either : ToldOf.Another, next);

        bool IsCalled(int place) => place < all.Count && Called.Any(all[place].Is);
    }

    // "đồng nghiệp em" is hers, "giám đốc cho" is said to him.
    private static ToldOf Office(Said said, int next)
    {
        var all = said.Words;
        if (next >= all.Count || said.IsComma(next - 1) || said.EndsAfter(next - 1) || Called.Any(all[next].Is) || IsOrder(all, next)) return ToldOf.Writer;

        // "nhân viên phòng tôi".
        var from = next + 1 < all.Count && (all[next].Folded is "phong" or "ben" or "to" or "ban") ? next + 1 : next;
        return SpeaksOfWriter(said, from < all.Count && Selves.Any(all[from].Is) ? from + 1 : next) ? ToldOf.Writer : ToldOf.Another;
    }

    // "em thấy anh tâm đi trễ": the writer saw it.
    private static bool Witnessed(Said said, ref int from)
    {
        var all = said.Words;
        var at = from;
        if (at + 3 >= all.Count || !Selves.Any(all[at].Is)) return false;
        at++;
        if (all[at].Folded is "vua" or "moi" or "co") at++;
        if (all[at].Folded is not ("thay" or "saw") || at + 1 >= all.Count) return false;
        var (of, until) = Of(said, at + 1, false, true);
        if (of == ToldOf.Writer) return false;
        from = until;
        return true;
    }

    // How many words from here on are a name: what stands before the first word that is none, if that is near.
    private static int Name(Said said, int from)
    {
        var all = said.Words;
        var at = from;
        while (at < all.Count && !IsAct(all, at) && !Called.Any(all[at].Is) && all[at].Sentence == all[from].Sentence && at - from <= LongestName)
        {
            if (at > from && said.IsComma(at - 1)) return at - from;
            if (!char.IsLetter(all[at].Folded[0]) || (Selves.Any(all[at].Is) && !(at == from && IsNameToo(all[at])))) return at - from;
            at++;
        }

        return at - from <= LongestName ? at - from : 0;
    }

    // "em" and "con" are mostly the writer: only "em tâm hôm nay …" has a name, in which the writer may stand too.
    private static int LoneName(IReadOnlyList<SaidWord> all, int from) =>
        from + 2 < all.Count && !IsAct(all, from) && (all[from + 1].Folded is "hom" or "bua") && !all.Any(word => word.Folded is "xong" or "roi") ? 1 : 0;

    // "nay", "hôm nay", "mai".
    private static bool SoonIsSaid(IReadOnlyList<SaidWord> all, int at) => all.Skip(at).Take(2).Any(word => word.Exact is "nay" or "mai");

    /// <summary>Whether a word says what somebody does, or when: no part of a name.</summary>
    public static bool IsAct(IReadOnlyList<SaidWord> all, int at)
    {
        var (word, follows) = (all[at], at + 1 < all.Count && Auxiliaries.Any(all[at + 1].Is));

        // "chị mai hôm nay đi trễ": she is called so.
        if (word.Exact == "mai") return !(follows && (all[at + 1].Folded is "hom" or "bua"));

        // In a message with marks, "chị an" is An and no "ăn".
        if (word.IsPlain && all.Any(other => !other.IsPlain)) return Auxiliaries.Concat(Verbs).Any(act => act.Exact == word.Exact);
        if (Auxiliaries.Any(word.Is)) return true;
        return Verbs.Any(word.Is) && !(word.IsPlain && follows && !(word.Folded is "sang" or "trua" or "chieu" or "toi" && all[at + 1].Folded is "nay" or "qua"));
    }

    private static bool IsOrder(IReadOnlyList<SaidWord> all, int at) => Orders.Any(order => Stand(order, all, at));

    // Without marks, "minh" is Minh as well as "mình".
    private static bool IsNameToo(SaidWord word) => word is { IsPlain: true, Folded: "minh" or "chau" or "my" };

    // "đưa con đi học" and "các em" are not the writer, and "toi tre" is "tới trễ".
    private static bool SpeaksOfWriter(Said said, int from)
    {
        var all = said.Words;
        for (var at = from; at < all.Count; at++)
        {
            if (!Selves.Any(all[at].Is)) continue;
            if (at > 0 && (all[at - 1].Folded is "cac" or "may")) continue;
            if (all[at].Folded == "con" && at > 0 && (all[at - 1].Folded is "dua" or "cho" or "ruoc" or "don" or "co" or "vi" or "do")) continue;
            if (all[at] is { IsPlain: true, Folded: "toi" } && at + 1 < all.Count && (all[at + 1].Folded is "tre" or "muon" or "sau" or "luc" or "co" or "so")) continue;
            return true;
        }

        return false;
    }

    /// <summary>Whether a word says when.</summary>
    public static bool IsTime(IReadOnlyList<SaidWord> all, int at) => Times.Any(all[at].Is) || char.IsAsciiDigit(all[at].Folded[0]);

    private static bool Is(SaidWord word, string[] words) => words.Contains(word.Exact, StringComparer.Ordinal);

    private static bool Stand(SaidWord[] words, IReadOnlyList<SaidWord> all, int at) => at + words.Length <= all.Count && words.Index().All(one => all[at + one.Index].Is(one.Item));

    private static string[] Exactly(string words) => [.. SaidWord.Of(words).Select(word => word.Exact)];

    private static SaidWord[][] Phrases(params string[] phrases) => [.. phrases.Select(phrase => SaidWord.Of(phrase).ToArray())];

    // The words of a message with what stands between them.
    private sealed record Said(IReadOnlyList<SaidWord> Words, string Text, IReadOnlyList<Word> Places)
    {
        // Written all in capitals, capitals say nothing.
        private readonly bool _mixed = Text.Any(char.IsLower);

        public int Capitals(int from) => _mixed ? Places.Skip(from).TakeWhile(word => char.IsUpper(Text[word.At])).Count() : 0;

        public bool IsComma(int at) => at + 1 < Places.Count && Text.AsSpan(Places[at].End, Places[at + 1].At - Places[at].End).Contains(',');

        public bool EndsAfter(int at) => at + 1 < Words.Count && Words[at + 1].Sentence != Words[at].Sentence;
    }
}
