namespace ConductBot.EndToEnd.SelfReports;

/// <summary>How somebody fills one form.</summary>
/// <param name="Form">Its id.</param>
/// <param name="Title">Its title, as the menu has it.</param>
/// <param name="Words">A message that opens it.</param>
/// <param name="Receiver">Who gets it.</param>
internal sealed record FormSheet(string Form, string Title, string Words, string Receiver)
{
    /// <summary>What is typed, by label.</summary>
    public required IReadOnlyList<(string Label, string Text)> Typed { get; init; }

    /// <summary>The choices that are pressed.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>The choices of lists that unfold, by label.</summary>
    public IReadOnlyList<(string Label, string Choice)> Listed { get; init; } = [];

    /// <summary>The form of which nothing is kept in the chat.</summary>
    public static FormSheet Violation { get; } = new("vi-pham", "Phát hiện vi phạm", "em báo cáo vi phạm", "inspector") { Listed = [("Loại việc", "Gây phiền hà, nhũng nhiễu")], Typed = [("Nơi xảy ra", "Quầy số 3"), ("Nội dung", "Nhận tiền của dân")] };

    /// <summary>Every other shipped form.</summary>
    public static IReadOnlyList<FormSheet> All { get; } =
    [
        new("di-tre", "Đi trễ, về sớm, vắng mặt trong giờ làm việc", "em tới trễ 20p do kẹt phà", "manager") { Picked = ["Đi trễ"], Typed = [("Số phút", "20"), ("Lý do", "Kẹt phà Đại Ngãi")] },
        new("hop-thay", "Dự họp thay", "hôm nay em họp thay anh Hậu", "manager")
        {
            Picked = ["Đã xin phép, được đồng ý"], Typed = [("Cuộc họp", "Giao ban tháng"), ("Người chủ trì", "Phó Chủ tịch UBND tỉnh"), ("Ý kiến chỉ đạo cần truyền đạt lại", "Nộp kế hoạch trước thứ sáu")],
        },
        new("tiep-khach", "Uống rượu, bia khi tiếp khách theo phân công", "hom nay em uong bia tiep doan khach ngoai tinh", "receiver")
        {
            Picked = ["Khách ngoài tỉnh"], Listed = [("Về bằng cách nào", "Taxi, xe công nghệ")], Typed = [("Đoàn khách", "Sở Tài chính Hậu Giang"), ("Địa điểm", "Nhà khách tỉnh")],
        },
        new("bao-chi", "Tiếp xúc với báo chí", "phóng viên gọi cho em hôm nay", "receiver") { Picked = ["Đã từ chối trả lời"], Typed = [("Cơ quan báo chí, phóng viên", "Báo tỉnh"), ("Nội dung đã trao đổi", "Hỏi về dự án cầu")] },
        new("ho-so-tre", "Hồ sơ trễ hạn, sai sót", "em có hồ sơ trễ hẹn hôm nay", "manager")
        {
            Picked = ["Trễ hạn"], Typed = [("Mã hồ sơ", "H12.34"), ("Thủ tục", "Cấp giấy phép xây dựng"), ("Ngày hẹn trả", "today"), ("Nguyên nhân", "Chờ ý kiến cơ quan thuế")],
        },
        new("phan-anh", "Nhận phản ánh, kiến nghị của người dân", "hôm nay em nhận phản ánh của bà con", "manager") { Picked = ["Cá nhân", "Trực tiếp"], Typed = [("Nội dung phản ánh, kiến nghị", "Đèn đường ấp 3 hư")] },
        new("viec-xong", "Báo cáo hoàn thành công việc", "em đã hoàn thành kế hoạch", "manager") { Typed = [("Công việc", "Rà soát thủ tục"), ("Kết quả", "Đã công khai đủ")] },
    ];
}
