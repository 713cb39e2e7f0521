namespace ConductBot.SelfReports.Talk;

/// <summary>
/// Finds who may be named, without a word for a person before the name, where a message begins to tell what was done: "tâm hôm nay đi trễ", "hom qua khoa uong ruou". Pure. Given names are ordinary words as often as not, so no list of names is kept: whatever
/// stands there and is not known to begin a report of one's own may be a name, and is asked about. Nothing is ever filed for it.
/// </summary>
internal static class BareName
{
    private const int Longest = 4;

    private static readonly SaidWord[] Selves = [.. SaidWord.Of("em e tôi mình cháu con tui tụi bọn chúng i im me my we us our")];

    // "minh", "chau" in a message with marks are Minh and Châu.
    private static readonly string[] SelvesToo = ["minh", "chau", "my"];

    private static readonly SaidWord[] Called = [.. SaidWord.Of("ơi à ạ cho nhé nha dạ thưa alo")];

    // What somebody heard or saw of others.
    private static readonly SaidWord[] Heard = [.. SaidWord.Of("thấy nghe biết")];

    // Days, where what follows says which: "ngày 20/11", "tuần trước", "thu hai"; "tuan hom nay" and "thu di tre" are people.
    private static readonly SaidWord[] Spans = [.. SaidWord.Of("ngày thứ tuần tháng quý năm đầu cuối đêm tối rồi")];
    private static readonly SaidWord[] Which = [.. SaidWord.Of("nay này trước qua rồi vừa giờ tuần tháng ngày buổi hai ba tư sáu bảy chủ nhật")];

    // Words that say when or what, unless a time stands behind them: "mai hom nay", "dang hom nay".
    private static readonly string[] NamesToo = ["mai", "sang", "dang", "dinh", "toan", "tinh", "lam", "nhan", "nghia"];
    private static readonly SaidWord[] Days = [.. SaidWord.Of("hôm bữa hồi vừa nay")];
    private static readonly SaidWord[] Parts = [.. SaidWord.Of("sáng trưa chiều tối")];

    // With what reports of one's own begin that say the reason first, or nobody. Those that are names without marks ("tai", "be") count only with them.
    private static readonly SaidWord[] Reasons =
    [
        .. SaidWord.Of("xe thang tai lạc mưa mẹ má cha vợ chồng nhà đường trời nước cầu phà đò điện hệ mạng sức bệnh gia đám giỗ tắc kẹt bể hư hỏng lủng thủng hết ngập trượt chết cúp mất tại bởi nhưng do theo trong sau khi nếu tuy ngoài gần khoảng tầm hơn chừng lần nửa cần chắc đột bất cũng rất thiệt thật vội gấp lo dậy thức chạy mệt nhức chóng bé đứa lốp bánh dính ghe tàu hẻm"),
        .. SaidWord.Of("cuộc buổi ca hội giao ban đoàn phóng báo đài việc công nhiệm hồ kế giấy văn biên tờ file số dữ danh sách phiếu biểu bảng dự bài nội kết toàn"),
        .. SaidWord.Of("the a an this that there had have has been just got get stuck traffic bus car train ferry bike motorbike rain flat sorry please running run leaving leave left came come went go took take attended attend finished finish completed complete done drank drink will going need missed overslept woke meeting late only about around at in on due because since after before today yesterday uploaded sent submitted kids doctor power"),
    ];

    private static readonly HashSet<string> GivenNames =
    [
        .. ("an anh ba bac bao be bich binh cam cha chau chi chinh cong cuong da dang danh dao dat dien diep dinh dong du duc dung duong duy gia giang ha hai han hang hanh hao hau hien hiep hieu hoa hoai hoan hoang hong hue hung huong huu huy huyen khai khang khanh khoa khoi kiem kien kiet kieu kim ky lam lan lanh lap lien lieu linh loan loc loi long "
            + "luan luc luong luu ly mai man manh men minh my nam nga ngan nghi nghia ngo ngoc nguyen nguyet nha nhan nhat nhi nhien nho nhu nhung nu oanh phat phi pho phong phu phuc phung phuoc phuong qua quan quang que quoc quy quyen quyet quynh rang sa sach sang sau sen so son suong suu ta tai tam tan thach thai tham than thang thanh thao "
            + "thi thien thiet thinh tho thoa thoai thom thong thu thuan thuc thuy thuyet tien tin tinh to toai toan ton tra tram trang tri trinh trong truc trung truong tu tuan tue tung tuoi tuong tuyen tuyet ty ut uyen van vi viet vinh vu vui vuong vy xuan xuyen y yen").Split(' '),
    ];

    /// <summary>Where the name ends; null when nobody seems to be named.</summary>
    /// <param name="all">The words of the message.</param>
    /// <param name="from">Where it begins to tell, after courtesies and times.</param>
    /// <param name="act">Where it says what was done.</param>
    public static int? End(IReadOnlyList<SaidWord> all, int from, int act)
    {
        var marked = all.Any(static word => !word.IsPlain);
        var at = PastTimes(all, from, act);
        if (at < act && Heard.Any(all[at].Is)) at = PastTimes(all, at + 1 < act && all[at + 1].Folded == "noi" ? at + 2 : at + 1, act);
        if (at >= act || IsSelf(all[at], marked) || BeginsOwn(all[at], marked)) return null;

        var end = at;
        while (end < act && end - at <= Longest && char.IsLetter(all[end].Folded[0]) && !IsSelf(all[end], marked) && all[end].Sentence == all[at].Sentence && (!IsAct(all, end) || (end == at && IsNameToo(all, end)))) end++;
        if (end == at || end - at > Longest) return null;

        // "lan ơi nay đi trễ" is said to her; "xe em hư" and "sếp kêu em" tell of the writer.
        return Called.Any(all[end].Is) || Enumerable.Range(at, act - at).Any(place => IsSelf(all[place], marked) && !IsChild(all, place)) ? null : end;
    }

    /// <summary>Whether a word that otherwise says when or what is somebody's name, since a time stands behind it: "mai hôm nay đi trễ".</summary>
    public static bool IsNameToo(IReadOnlyList<SaidWord> all, int at)
    {
        if (at + 1 >= all.Count || !NamesToo.Contains(all[at].Folded) || (all[at].Folded == "sang" && !(all[at].IsPlain && all.Any(static word => !word.IsPlain)))) return false;
        return Days.Any(all[at + 1].Is) || (at + 2 < all.Count && Parts.Any(all[at + 1].Is) && all[at + 2].Folded is "nay" or "qua");
    }

    private static int PastTimes(IReadOnlyList<SaidWord> all, int at, int act)
    {
        while (at < act && (IsSpan(all, at) || (ReportSubject.IsTime(all, at) && !IsNameToo(all, at)))) at += IsSpan(all, at) && at + 1 < act && Which.Any(all[at + 1].Is) ? 2 : 1;
        return Math.Min(at, act);
    }

    private static bool IsAct(IReadOnlyList<SaidWord> all, int at) => ReportSubject.IsAct(all, at) || ReportSubject.IsTime(all, at);

    private static bool IsSpan(IReadOnlyList<SaidWord> all, int at) => Spans.Any(all[at].Is) && at + 1 < all.Count && (char.IsAsciiDigit(all[at + 1].Folded[0]) || Which.Any(all[at + 1].Is));

    private static bool IsSelf(SaidWord word, bool marked) => Selves.Any(word.Is) && !(marked && word.IsPlain && SelvesToo.Contains(word.Exact));

    private static bool BeginsOwn(SaidWord word, bool marked) => Reasons.Any(reason => string.Equals(reason.Exact, word.Exact, StringComparison.Ordinal) ? !word.IsPlain || marked || !GivenNames.Contains(word.Folded) : word.Is(reason) && !GivenNames.Contains(word.Folded));

    // "đưa con đi học" is not the writer.
    private static bool IsChild(IReadOnlyList<SaidWord> all, int at) => all[at].Folded == "con" && at > 0 && all[at - 1].Folded is "dua" or "cho" or "ruoc" or "don" or "co" or "vi" or "do";
}
