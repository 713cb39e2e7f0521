using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Proposals;

/// <summary>
/// Pure: whether a piece of a directive tells somebody to do what can be seen to be done. Words of manner and time are passed over; then a verb of doing must stand. "Phối hợp với … để …" is
/// followed to its verb, "… phải có …" wherever it stands.
/// </summary>
internal static class DoingReader
{
    /// <summary>What is done: documents, inspections, reports, programmes; things whose result can be asked for.</summary>
    private static readonly PhraseTable<bool> Doings = new((
        "xây dựng chương trình|xây dựng kế hoạch|xây dựng tiêu chí|xây dựng quy chế|xây dựng đề án|xây dựng phương án|xây dựng quy định|xây dựng dự toán|xây dựng cơ sở dữ liệu|xây dựng hệ thống|xây dựng vị trí việc làm|soạn thảo|ban hành|trình phê duyệt|trình|dự thảo|"
        + "công bố|niêm yết|công khai|rà soát|sửa đổi|bổ sung|hoàn thiện|hoàn thành|lập|thành lập|kiện toàn|báo cáo|tổng hợp|tổng kết|sơ kết|sơ, tổng kết|có sơ, tổng kết|có báo cáo|thống kê|tham mưu|đề xuất|kiến nghị|nghiên cứu|"
        + "theo dõi|đôn đốc|hướng dẫn|kiểm tra|thanh tra|giám sát|thẩm định|nghiệm thu|đánh giá|phân tích|xác định|cụ thể hóa|cá thể hóa|phân công|giao nhiệm vụ|chỉ đạo|lãnh đạo|"
        + "triển khai|tổ chức thực hiện|tổ chức triển khai|tổ chức quán triệt|tổ chức công khai|tổ chức đối thoại|tổ chức thanh tra|tổ chức kiểm tra|tổ chức tuyên truyền|tổ chức tập huấn|tổ chức hội nghị|tổ chức đánh giá|"
        + "quán triệt chỉ thị|quán triệt nghị quyết|quán triệt kết luận|quán triệt công điện|quán triệt đầy đủ|quán triệt sâu rộng|quán triệt, hướng dẫn|quán triệt, tổ chức|quán triệt, triển khai|phổ biến|tuyên truyền|vận động|tập huấn|bồi dưỡng|đào tạo|"
        + "áp dụng|ứng dụng|chuyển đổi số|tích hợp|kết nối|chia sẻ|số hóa|cập nhật|cung cấp|đầu tư|mua sắm|bố trí|đảm bảo lực lượng|bảo đảm lực lượng|bảo đảm kinh phí|bảo đảm nguồn lực|duy trì|vận hành|đa dạng hóa|đơn giản hóa|cắt giảm|"
        + "gửi|nộp|nộp lưu|bàn giao|hoàn trả|thu hồi|thu thập|tiếp nhận và|cử|phân loại|sắp xếp|dọn dẹp|chuẩn bị|lắp đặt|trang bị|thay thế|sửa chữa|cải tạo|nâng cấp|bảo trì|di dời|phát động|phát hành|in ấn|đăng tải|đăng ký|cấp phát|"
        + "khảo sát|xác minh|đối chiếu|kiểm kê|quyết toán|thanh toán|giải ngân|phê duyệt|bãi bỏ|thay đổi|khắc phục|xử lý dứt điểm|giải quyết dứt điểm|thông báo|truyền thông|giới thiệu|treo|nhắc nhở|yêu cầu|tiếp công dân|ký|mở lớp|mở sổ|"
        + "có giải pháp|có kế hoạch|có biện pháp|chấn chỉnh việc|đối thoại|ký kết|ký cam kết|điều chuyển|luân chuyển|tiến hành", true));

    /// <summary>How and when it is done, and nouns between such words and the verb.</summary>
    private static readonly PhraseTable<bool> Manner = new((
        "đồng thời|trong đó|tiếp tục|thường xuyên|kịp thời|chủ động|tích cực|trực tiếp|đột xuất|định kỳ|định kì|hàng năm|hằng năm|hàng quý|hằng quý|hàng tháng|hằng tháng|hàng tuần|hằng tuần|6 tháng|06 tháng|sớm|khẩn trương|nghiêm túc|quyết liệt|đồng bộ|hiệu quả|tập trung|quan tâm|"
        + "tăng cường|đẩy mạnh|đẩy nhanh|đổi mới|nâng cao hiệu quả|nâng cao chất lượng|nâng cao chất lượng và số lượng cuộc|chú trọng|công tác|tiến trình|tiến độ|phương pháp|nguồn lực|"
        + "thực hiện nghiêm túc việc|thực hiện tốt việc|thực hiện tốt công tác|thực hiện có hiệu quả|thực hiện hiệu quả|thực hiện nghiêm|thực hiện tốt|thực hiện việc|thực hiện|làm đầu mối|đầu mối|định hướng|chủ trì|"
        + "phải|cần|có trách nhiệm|trách nhiệm|và|căn cứ theo thẩm quyền|theo thẩm quyền|theo chức năng|nhiệm vụ được giao|để|việc|nhất là|,|:|.", true));

    private static readonly PhraseTable<bool> Jointly = new(("phối hợp|cùng với|chỉ đạo, phối hợp", true));

    /// <summary>What is to be done when something happens, which nobody can schedule.</summary>
    private static readonly PhraseTable<bool> WhenHappens = new(("trường hợp|khi|nếu", true));

    private static readonly PhraseTable<bool> BeyondPower = new(("vượt thẩm quyền|cấp có thẩm quyền xem xét", true));

    /// <summary>"… phải có hòm thư góp ý": what there must be.</summary>
    private static readonly PhraseTable<bool> MustBe = new(("phải có hòm thư|phải có nội dung|phải có kế hoạch|phải có quy định|phải có báo cáo|phải có quy chế|phải có bộ phận|phải công khai|phải ban hành|phải niêm yết|phải hoàn thành|cần đưa", true));

    private static readonly PhraseTable<bool> Reports = new(("báo cáo|tổng kết|sơ kết", true));
    private static readonly PhraseTable<bool> NoReports = new(("thông tin báo cáo|qua báo cáo|theo báo cáo|tại báo cáo|hệ thống báo cáo", true));

    private static readonly PhraseTable<bool> Leads = new(("chủ trì|có trách nhiệm|chịu trách nhiệm", true));
    private static readonly PhraseTable<bool> Bans = new(("không|nghiêm cấm|cấm|tránh|hạn chế|nêu cao|đề cao|phát huy|chấp hành|tuân thủ|gương mẫu|giữ|giữ gìn|giữ vững|khuyến khích|được|các|những|chỉ thị này|công văn này", true));
    private const int MostName = 12;

    /// <summary>Whether a piece that says by when wants something done: no ban and nothing that is only told.</summary>
    public static Doing? Dated(string piece, int from)
    {
        var tokens = DateTokens.Of(piece[from..]);
        var at = 0;
        while (Manner.At(tokens, at) is { } manner) at = manner.End;
        return at >= tokens.Count || Bans.At(tokens, at) is not null || WhenHappens.At(tokens, at) is not null ? null : Found(piece, from, tokens);
    }

    /// <summary>What a piece tells to do, from a place on; null when it tells nothing of the kind.</summary>
    public static Doing? Read(string piece, int from)
    {
        var tokens = DateTokens.Of(piece[from..]);
        var at = Lead(tokens);
        while (Manner.At(tokens, at) is { } manner && Doings.At(tokens, at) is null) at = manner.End;
        if (at >= tokens.Count || WhenHappens.At(tokens, at) is not null || Any(tokens, BeyondPower)) return null;

        var found = Doings.At(tokens, at) is not null || (Jointly.At(tokens, at) is { } jointly && After(tokens, jointly.End)) || Any(tokens, MustBe);
        return found ? Found(piece, from, tokens) : null;
    }

    private static Doing Found(string piece, int from, IReadOnlyList<DateToken> tokens) =>
        new(piece[(from + tokens[FirstWord(tokens)].Start)..].Trim(' ', '.', ';', ',', '/'), Any(tokens, Reports) && !Any(tokens, NoReports));

    // "Sở Xây dựng chủ trì, phối hợp với … kiểm tra": a body that is named where the piece begins.
    private static int Lead(IReadOnlyList<DateToken> tokens) => tokens.Count > 0 && tokens[0].Capital && Doings.At(tokens, 0) is null && Manner.At(tokens, 0) is null
        ? Enumerable.Range(1, Math.Min(MostName, tokens.Count - 1)).FirstOrDefault(at => Leads.At(tokens, at) is not null)
        : 0;

    // The verb of what is done together; names of bodies hold verbs too, but with capitals.
    private static bool After(IReadOnlyList<DateToken> tokens, int from) => Enumerable.Range(from, Math.Max(0, tokens.Count - from)).Any(at => !tokens[at].Capital && Doings.At(tokens, at) is not null);

    private static bool Any(IReadOnlyList<DateToken> tokens, PhraseTable<bool> phrases) => Enumerable.Range(0, tokens.Count).Any(at => phrases.At(tokens, at) is not null);

    private static int FirstWord(IReadOnlyList<DateToken> tokens)
    {
        var at = 0;
        while (at < tokens.Count - 1 && (Leading.At(tokens, at)?.End ?? (char.IsLetterOrDigit(tokens[at].Folded[0]) ? at : at + 1)) is var next && next > at) at = next;
        return at;
    }

    private static readonly PhraseTable<bool> Leading = new(("đồng thời|có trách nhiệm|trong đó|và", true));
}
