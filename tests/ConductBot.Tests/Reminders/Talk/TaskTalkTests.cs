using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;
using ConductBot.Reminders.Talk;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Cards;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Talk;

/// <summary>Said on Monday 23 November 2026 at 10:00.</summary>
public sealed class TaskTalkTests
{
    [Theory]
    [InlineData("director", "giao Sở TTTT báo cáo kết quả trước 15/12, nhắc trước 3 ngày", "Báo cáo kết quả", "#so", "2026-12-14", "3 Days", "one or each?")]
    [InlineData("director", "giao So TTTT bao cao ket qua truoc 15/12, nhac truoc 3 ngay", "Bao cao ket qua", "#so", "2026-12-14", "3 Days", "one or each?")]
    [InlineData("manager", "giao chị Lan và anh Tâm rà soát hồ sơ trễ hạn xong trước thứ sáu", "Rà soát hồ sơ trễ hạn", "lan.tt, tam.lm", "2026-11-26", "usual", "")]
    [InlineData("manager", "giao chi Lan va anh Tam ra soat ho so tre han xong truoc thu sau", "Ra soat ho so tre han", "lan.tt, tam.lm", "2026-11-26", "usual", "")]
    [InlineData("director", "giao phòng một cửa báo cáo số liệu hàng tháng ngày làm việc cuối", "Báo cáo số liệu", "#mot-cua", "2026-11-30 MonthlyLastWorkingDay", "usual", "one or each?")]
    [InlineData("director", "giao phong mot cua bao cao so lieu hang thang ngay lam viec cuoi", "Bao cao so lieu", "#mot-cua", "2026-11-30 MonthlyLastWorkingDay", "usual", "one or each?")]
    [InlineData("director", "Giao phòng TCHC, phòng CNTT và phòng BCVT rà soát biên chế, chậm nhất ngày 10/12", "Rà soát biên chế", "#tchc, #cntt, #bcvt", "2026-12-10", "usual", "one or each?")]
    [InlineData("director", "giao trưởng phòng TCHC tham mưu kế hoạch đào tạo trước 15h thứ sáu", "Tham mưu kế hoạch đào tạo", "nam.ngh", "2026-11-27 15:00", "usual", "")]
    [InlineData("manager", "giao việc cho chị Hồng: cập nhật sổ công văn, hạn 30/11", "Cập nhật sổ công văn", "hong.bt", "2026-11-30", "usual", "")]
    [InlineData("manager", "giao báo cáo tuần cho chị Lan trước 16h thứ sáu", "Báo cáo tuần", "lan.tt", "2026-11-27 16:00", "usual", "")]
    [InlineData("manager", "giao chị Lan báo cáo kết quả họp ngày 20/11 trước 30/11", "Báo cáo kết quả họp ngày 20/11", "lan.tt", "2026-11-29", "usual", "")]
    [InlineData("khoa.ld", "giao mỗi người trong phòng gửi bản đăng ký trước 28/11", "Gửi bản đăng ký", "#cntt", "2026-11-27", "usual", "")]
    [InlineData("manager", "giao phòng một cửa mỗi người một việc kiểm tra hồ sơ tồn trước 1/12", "Kiểm tra hồ sơ tồn", "#mot-cua", "2026-11-30", "usual", "")]
    [InlineData("manager", "giao cả phòng cùng làm báo cáo tháng trước 5/12", "Báo cáo tháng", "#mot-cua", "2026-12-04", "usual", "")]
    [InlineData("manager", "tôi giao anh Tùng soạn thư mời họp trong 3 ngày", "Soạn thư mời họp", "tung.vt", "2026-11-26", "usual", "")]
    [InlineData("manager", "phân công chị Tú trực quầy số 3 ngày mai", "Trực quầy số 3", "tu.htc", "2026-11-24", "usual", "")]
    [InlineData("manager", "phân công cho anh Phúc và chị Phia hướng dẫn người dân nộp hồ sơ trực tuyến trong tuần này", "Hướng dẫn người dân nộp hồ sơ trực tuyến", "phuc.dv, phia.kts", "2026-11-27", "usual", "")]
    [InlineData("manager", "yêu cầu chị Lan gửi báo cáo trước 17h hôm nay", "Gửi báo cáo", "lan.tt", "2026-11-23 17:00", "usual", "")]
    [InlineData("manager", "nhờ bạn giao chị Lan tổng hợp số liệu 6 tháng trước 28/11 nhé", "Tổng hợp số liệu 6 tháng", "lan.tt", "2026-11-27", "usual", "")]
    [InlineData("manager", "giao chị Lan rà soát xem hồ sơ nào trễ hạn trước 28/11", "Rà soát xem hồ sơ nào trễ hạn", "lan.tt", "2026-11-27", "usual", "")]
    [InlineData("manager", "khẩn: giao chị Lan trình hồ sơ 12 trước 16h hôm nay", null, "", "", "", "")]
    [InlineData("manager", "giao chị Lan trình hồ sơ 12 trước 16h hôm nay, khẩn", "Trình hồ sơ 12", "lan.tt", "2026-11-23 16:00", "usual", "urgent")]
    [InlineData("manager", "giao anh Nam kiểm tra máy in trước thứ năm", "Kiểm tra máy in", "nam.nh", "2026-11-25", "usual", "")]
    [InlineData("director", "giao anh Nam kiểm tra máy in trước thứ năm", "Kiểm tra máy in", "", "2026-11-25", "usual", "nam.nh or nam.ngh?")]
    [InlineData("director", "giao chị Hoa báo cáo lúc 7h mai", "Báo cáo", "deputy", "", "usual", "MorningOrEvening?")]
    [InlineData("director", "giao chị Hoa báo cáo thứ hai", "Báo cáo", "deputy", "", "usual", "TodayOrNextWeek?")]
    [InlineData("director", "giao chị Hoa báo cáo hàng tuần", "Báo cáo", "deputy", "", "usual", "which Weekday?")]
    [InlineData("director", "giao chị Hoa rà soát 3/4", "Rà soát 3/4", "deputy", "", "usual", "DateOrFraction?")]
    [InlineData("manager", "giao chị Lan báo cáo", "Báo cáo", "lan.tt", "", "usual", "")]
    [InlineData("director", "giao các phòng nộp báo cáo quý trước ngày 10/12", "Nộp báo cáo quý", "#mot-cua, #tchc, #vp, #cntt, #bcvt, #thanh-tra", "2026-12-09", "usual", "")]
    [InlineData("director", "giao các phòng mỗi người một việc kê khai tài sản trước 10/12", "Kê khai tài sản", "#mot-cua, #tchc, #vp, #cntt, #bcvt, #thanh-tra", "2026-12-09", "usual", "")]
    [InlineData("director", "giao các phòng trừ phòng TCHC và VP nộp báo cáo trước 10/12", "Nộp báo cáo", "#mot-cua, #cntt, #bcvt, #thanh-tra", "2026-12-09", "usual", "LeftOut")]
    [InlineData("director", "giao các trưởng phòng nộp báo cáo trước 10/12", "Nộp báo cáo", "manager, nam.ngh, khoa.ld, son.dh", "2026-12-09", "usual", "")]
    [InlineData("khoa.ld", "giao cả phòng trừ chị Vy rà soát máy chủ trước 20/12", "Rà soát máy chủ", "administrator, an.pht", "2026-12-19", "usual", "LeftOut")]
    [InlineData("khoa.ld", "giao ca phong tru chi Vy ra soat may chu truoc 20/12", "Ra soat may chu", "administrator, an.pht", "2026-12-19", "usual", "LeftOut")]
    [InlineData("khoa.ld", "giao cả phòng rà soát máy chủ trước 20/12, trừ chị Vy", "Rà soát máy chủ", "administrator, an.pht", "2026-12-19", "usual", "LeftOut")]
    [InlineData("khoa.ld", "giao mọi người trừ chị Vy rà soát máy chủ trước 20/12", "Rà soát máy chủ", "administrator, an.pht", "2026-12-19", "usual", "LeftOut")]
    [InlineData("khoa.ld", "giao cả phòng trừ Tèo rà soát máy chủ trước 20/12", "Rà soát máy chủ", "#cntt", "2026-12-19", "usual", "one or each?; Unknown Tèo")]
    [InlineData("manager", "give Lan a task: prepare the slides trước 20/12", "Prepare the slides", "lan.tt", "2026-12-19", "usual", "")]
    [InlineData("manager", "giao chị Lan mai nộp báo cáo hàng tuần", "Nộp báo cáo hàng tuần", "lan.tt", "2026-11-24", "usual", "")]
    [InlineData("director", "giao mọi người phòng CNTT rà soát máy chủ trước 20/12", "Rà soát máy chủ", "#cntt", "2026-12-19", "usual", "")]
    [InlineData("manager", "giao lan.tt rà soát hồ sơ trước 20/12", "Rà soát hồ sơ", "lan.tt", "2026-12-19", "usual", "")]
    [InlineData("manager", "giao lan.tt@so-mau.example, tam.lm rà soát hồ sơ trước 20/12", "Rà soát hồ sơ", "lan.tt, tam.lm", "2026-12-19", "usual", "")]
    [InlineData("manager", "giao các phòng báo cáo kết quả trước 15/12", "Báo cáo kết quả", "", "2026-12-14", "usual", "OutOfReach NotYourUnit")]
    [InlineData("manager", "giao chị Lan nộp báo cáo trước ngày 10 hàng tháng", "Nộp báo cáo", "lan.tt", "2026-12-09 Monthly", "usual", "")]
    [InlineData("manager", "giao chị Lan nộp báo cáo trước ngày 10", "Nộp báo cáo", "lan.tt", "2026-12-09", "usual", "")]
    [InlineData("manager", "giao chị Lan trừ nợ quá hạn trước 20/12", "Trừ nợ quá hạn", "lan.tt", "2026-12-19", "usual", "")]
    [InlineData("manager", "giao chị Lan báo cáo trước ngày 31/2", "Báo cáo", "lan.tt", "", "usual", "NoSuchTime")]
    [InlineData("manager", "giao chị Lan báo cáo trước thứ tám", "Báo cáo", "lan.tt", "", "usual", "NoSuchTime")]
    [InlineData("manager", "giao chị Lan báo cáo trước 15/12/2025", "Báo cáo", "lan.tt", "2025-12-14", "usual", "Passed")]
    [InlineData("manager", "giao chị Bích báo cáo trước 15/12", "Báo cáo", "", "2026-12-14", "usual", "OutOfReach NotYourUnit")]
    [InlineData("manager", "giao sếp Bảo ký hồ sơ trước 15/12", "Ký hồ sơ", "", "2026-12-14", "usual", "OutOfReach NotYourUnit")]
    [InlineData("manager", "giao anh Tèo báo cáo trước 15/12", "Báo cáo", "", "2026-12-14", "usual", "Unknown Tèo")]
    [InlineData("manager", "giao phòng kế toán quyết toán trước 15/12", "Quyết toán", "", "2026-12-14", "usual", "Unknown kế toán")]
    [InlineData("manager", "giao chị Lan và anh Tèo dọn kho trước 15/12", "Dọn kho", "lan.tt", "2026-12-14", "usual", "Unknown Tèo")]
    [InlineData("manager", "giao anh Tèo và chị Lan dọn kho trước 15/12", "Dọn kho", "lan.tt", "2026-12-14", "usual", "Unknown Tèo")]
    [InlineData("manager", "giao việc này cho chị Lan, xong trước thứ sáu", "", "lan.tt", "2026-11-26", "usual", "answer")]
    [InlineData("manager", "giao nội dung này cho chị Lan làm trước thứ sáu", "", "lan.tt", "2026-11-26", "usual", "answer")]
    [InlineData("manager", "giao chị Lan in giấy mời, mai phải xong", "In giấy mời", "lan.tt", "2026-11-24", "usual", "")]
    [InlineData("manager", "giao chị Lan viết bài, thời hạn 3 ngày làm việc", "Viết bài", "lan.tt", "2026-11-26", "usual", "")]
    [InlineData("manager", "giao chị Lan kiểm kê, hạn cuối năm", "Kiểm kê", "lan.tt", "2026-12-31", "usual", "")]
    [InlineData("manager", "tạo việc: gọi điện cho doanh nghiệp, giao chị Lan, hạn mai", "Gọi điện cho doanh nghiệp", "lan.tt", "2026-11-24", "usual", "")]
    [InlineData("manager", "thêm việc cho chị Lan lập dự toán trước Tết", "Lập dự toán", "lan.tt", "2027-02-05", "usual", "")]
    [InlineData("manager", "giao chị Lan", "", "lan.tt", "", "usual", "")]
    [InlineData("manager", "tạo nhiệm vụ", "", "", "", "usual", "")]
    [InlineData("manager", "Tạo việc mới", "", "", "", "usual", "")]
    [InlineData("manager", "giao việc", "", "", "", "usual", "")]
    [InlineData("manager", "create a task", "", "", "", "usual", "")]
    [InlineData("manager", "tạo nhiệm vụ: rà soát hồ sơ tồn đọng, hạn 10/12", "Rà soát hồ sơ tồn đọng", "", "2026-12-10", "usual", "")]
    [InlineData("manager", "tạo nhiệm vụ cho chị Lan: lập danh sách trước 10/12", "Lập danh sách", "lan.tt", "2026-12-09", "usual", "")]
    [InlineData("manager", "assign Lan to prepare the report by Friday", "Prepare the report", "lan.tt", "2026-11-27", "usual", "")]
    [InlineData("manager", "assign to Ms Lan: weekly figures before 15 December", "Weekly figures", "lan.tt", "2026-12-14", "usual", "")]
    [InlineData("manager", "please assign this to Lan by 5 December", "", "lan.tt", "2026-12-05", "usual", "answer")]
    public void A_task_in_words(string who, string said, string? title, string assignees, string deadline, string plan, string open)
    {
        var wish = Read(who, said, said.StartsWith("assign", StringComparison.Ordinal) || said.StartsWith("please", StringComparison.Ordinal) ? Language.English : Language.Vietnamese);
        if (title is null)
        {
            wish.ShouldBeNull();
            return;
        }

        wish.ShouldNotBeNull();
        (wish.Draft.Title, string.Join(", ", wish.Draft.Assignees.Select(Short)), Short(wish.Draft), Plan(wish.Draft.Plan), Open(wish)).ShouldBe((title, assignees, deadline, plan, open));
    }

    [Theory]
    [InlineData("nhắc tôi thứ sáu 15h nộp báo cáo", "Nộp báo cáo", "2026-11-27 15:00", "once", "")]
    [InlineData("nhac toi thu sau 15h nop bao cao", "Nop bao cao", "2026-11-27 15:00", "once", "")]
    [InlineData("30 phút nữa nhắc tôi gọi lại cho chị Lan", "Gọi lại cho chị Lan", "2026-11-23 10:30", "once", "")]
    [InlineData("30 phut nua nhac toi goi lai cho chi Lan", "Goi lai cho chi Lan", "2026-11-23 10:30", "once", "")]
    [InlineData("nhắc em ngày mai mang hồ sơ", "Mang hồ sơ", "2026-11-24", "that morning", "")]
    [InlineData("nhắc tôi họp giao ban 8h sáng mai", "Họp giao ban", "2026-11-24 08:00", "once", "")]
    [InlineData("nhắc tôi nộp báo cáo tháng 11 trước ngày 5/12", "Nộp báo cáo tháng 11", "2026-12-04", "that morning", "")]
    [InlineData("nhắc tôi thứ sáu 15h chuẩn bị báo cáo trước 15/12", "Chuẩn bị báo cáo trước 15/12", "2026-11-27 15:00", "once", "")]
    [InlineData("nhắc tôi hàng tuần thứ sáu 16h gửi báo cáo tuần", "Gửi báo cáo tuần", "2026-11-27 16:00 Weekly", "once", "")]
    [InlineData("hàng tháng ngày 25 nhắc tôi chốt công", "Chốt công", "2026-11-25 Monthly", "that morning", "")]
    [InlineData("đặt lời nhắc nộp thuế ngày 20/12", "Nộp thuế", "2026-12-20", "that morning", "")]
    [InlineData("nhắc tôi gọi điện cho Sở Tài chính lúc 7h mai", "Gọi điện cho Sở Tài chính", "", "once", "MorningOrEvening?")]
    [InlineData("nhắc tôi nộp hồ sơ", "Nộp hồ sơ", "", "that morning", "")]
    [InlineData("nhắc tôi nộp báo cáo quý, nhắc trước 2 ngày, hạn 31/12", "Nộp báo cáo quý", "2026-12-31", "2 Days", "")]
    [InlineData("nhắc tôi 25h nộp bài", "Nộp bài", "", "that morning", "NoSuchTime")]
    [InlineData("bot ơi nhắc mình mai 9h gọi anh Tâm nhé", "Gọi anh Tâm", "2026-11-24 09:00", "once", "")]
    [InlineData("nhắc tôi mai 9h họp được không?", "Họp", "2026-11-24 09:00", "once", "")]
    [InlineData("remind me to call Lan tomorrow at 3pm", "Call Lan", "2026-11-24 15:00", "once", "")]
    [InlineData("remind me in 30 minutes to send the minutes", "Send the minutes", "2026-11-23 10:30", "once", "")]
    [InlineData("set a reminder for Friday: submit leave form", "Submit leave form", "2026-11-27", "that morning", "")]
    public void A_reminder_for_oneself(string said, string title, string deadline, string plan, string open)
    {
        var wish = Read("staff", said, said.Contains("remind", StringComparison.Ordinal) ? Language.English : Language.Vietnamese);
        wish.ShouldNotBeNull();
        wish.Draft.Assignees.ShouldBe([new TaskAssignee.OnePerson("staff")]);
        (wish.Draft.Title, Short(wish.Draft), Plan(wish.Draft.Plan), Open(wish)).ShouldBe((title, deadline, plan, open));
    }

    [Theory]
    [InlineData("nhắc cả Sở 14h họp giao ban")]
    [InlineData("8h sáng mai nhắc phòng một cửa nộp báo cáo tuần")]
    [InlineData("nhắc chị Lan nộp báo cáo trước 15/12")]
    [InlineData("nhac chi Lan nop bao cao")]
    [InlineData("nhắc tôi và anh Tâm 14h họp")]
    [InlineData("nhắc em Lan 14h họp")]
    [InlineData("nhắc mọi người chiều nay nộp phiếu")]
    [InlineData("remind everyone at 2pm: staff meeting")]
    public void A_reminder_to_others_is_somebody_else_s(string said) => Read("manager", said).ShouldBeNull();

    [Theory]
    [InlineData("giao việc qua Zalo có được không?")]
    [InlineData("giao việc qua Zalo có được không")]
    [InlineData("giao viec qua zalo co duoc khong")]
    [InlineData("ai được giao chủ trì họp thay?")]
    [InlineData("nhắc nhở cán bộ vi phạm là gì")]
    [InlineData("nhac nho can bo vi pham la gi")]
    [InlineData("giao cho cấp dưới ký thay có đúng không?")]
    [InlineData("giao chị Hoa ký thay được không")]
    [InlineData("giao chị Lan chủ trì họp thay tôi có được không?")]
    [InlineData("giao phòng một cửa tiếp khách có phải báo cáo không?")]
    [InlineData("giao nhiệm vụ như thế nào")]
    [InlineData("giao nhiệm vụ bằng miệng thì sao")]
    [InlineData("giao việc ngoài giờ hành chính bị xử lý ra sao?")]
    [InlineData("tạo nhiệm vụ như thế nào?")]
    [InlineData("làm sao để giao việc cho người khác?")]
    [InlineData("tôi được giao đi họp thay lãnh đạo thì phải làm gì")]
    [InlineData("sếp giao em làm báo cáo trước 15/12 mà em không kịp thì sao")]
    [InlineData("công văn 510 giao Sở TTTT làm gì trước 31/3/2024?")]
    [InlineData("nhắc tôi khoản 2 điểm e nói gì?")]
    [InlineData("nhắc lại quy định về đồng phục")]
    [InlineData("yêu cầu của chỉ thị 10 là gì")]
    [InlineData("yêu cầu về trang phục công sở")]
    [InlineData("phân công trực lễ có phải báo cáo không")]
    [InlineData("phân công nhiệm vụ cho ai khi trưởng phòng vắng?")]
    [InlineData("thời hạn báo cáo là khi nào")]
    [InlineData("trước ngày 15/12 phải nộp báo cáo gì")]
    [InlineData("cán bộ được giao nhiệm vụ phát ngôn gồm những ai?")]
    [InlineData("how do I assign a task?")]
    [InlineData("may I assign work via Zalo?")]
    [InlineData("remind me what clause 2 says")]
    [InlineData("ask about the dress code")]
    public void A_question_is_never_a_task(string said) => Read("manager", said).ShouldBeNull();

    [Theory]
    [InlineData("xin chào")]
    [InlineData("cảm ơn bạn")]
    [InlineData("giao thông hôm nay tắc quá")]
    [InlineData("giao lưu văn nghệ trước 15/12")]
    [InlineData("giao ban thứ hai lúc 8h")]
    [InlineData("giao cho em nhé")]
    [InlineData("giao rồi")]
    [InlineData("anh Hậu giao chị Lan báo cáo trước 15/12 rồi")]
    [InlineData("nhắc tôi nhớ đến hồi mới vào cơ quan")]
    [InlineData("việc của tôi")]
    [InlineData("đồng ý")]
    [InlineData("mai họp lúc 8h")]
    [InlineData("tôi nghỉ từ 25/11 đến 28/11, chị Hoa thay")]
    [InlineData("giao việc cho cấp dưới phải bằng văn bản")]
    [InlineData("phòng chống dịch trước 15/12")]
    [InlineData("")]
    public void Talk_is_no_task(string said) => Read("manager", said).ShouldBeNull();

    [Fact]
    public void A_long_message_is_kept_whole()
    {
        var said = $"giao chị Lan {string.Join(' ', Enumerable.Repeat("rà soát toàn bộ hồ sơ", 60))} trước 15/12";
        var wish = Read("manager", said)!;
        wish.Draft.Title.Length.ShouldBeLessThanOrEqualTo(TaskSeries.TitleCharacters);
        wish.Draft.Title.ShouldEndWith("…");
        wish.Draft.Detail.Split("hồ sơ").Length.ShouldBe(61);
        wish.Notes.ShouldContain(new TaskNote(TaskNoteKind.TitleShortened));
    }

    [Fact]
    public void Lines_after_the_first_are_the_detail()
    {
        var wish = Read("manager", "giao chị Lan lập danh sách trước 15/12\n- hồ sơ đất đai\n- hồ sơ hộ tịch")!;
        wish.Draft.Title.ShouldBe("Lập danh sách");
        wish.Draft.Detail.ShouldBe("- hồ sơ đất đai\n- hồ sơ hộ tịch");
    }

    [Fact]
    public void Somebody_unknown_is_understood_too() => TaskTalk.Read("giao chị Lan báo cáo trước 15/12", new Asking(Offices.Snapshot, null, Offices.Today), Context(Language.Vietnamese)).ShouldNotBeNull();

    [Fact]
    public void No_text_makes_it_fail()
    {
        string[] pieces = ["giao ", "nhắc tôi ", "cho ", "chị Hoa ", "phòng ", "và ", "trước ", "15/12 ", "31/2 ", "hàng tuần ", "thứ ", "sáu ", ", ", ": ", "\n", "khẩn", "?", "“", "tạo nhiệm vụ", "😀", "\ud800", "Tèo ", "mỗi người "];
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Elements(pieces).ListOf(12).ToArbitrary(), picked =>
        {
            var said = string.Concat(picked);
            var wish = Read("director", said);
            return wish is null || (wish.Draft.Title.Length <= TaskSeries.TitleCharacters && wish.Draft.Assignees.Distinct().Count() == wish.Draft.Assignees.Count);
        }));
    }

    private static DateContext Context(Language language) => new(TaskSamples.Now.AddHours(1), Shipped.Calendar, language);

    private static TaskWish? Read(string who, string said, Language language = Language.Vietnamese) => TaskTalk.Read(said, TaskSamples.As(who), Context(language));

    private static string Short(TaskAssignee assignee) => assignee is TaskAssignee.OnePerson one ? one.Id : $"#{((TaskAssignee.WholeUnit)assignee).Id}";

    private static string Short(TaskDraft draft) =>
        $"{draft.Deadline?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{draft.Deadline?.Time?.ToString(" HH:mm", CultureInfo.InvariantCulture)}{(draft.Recurrence is { } recurrence ? $" {recurrence.GetType().Name}" : "")}";

    private static string Plan(ReminderPlan plan) => plan == ReminderPlan.Usual ? "usual" : plan.Before.Count > 0 ? string.Join(", ", plan.Before.Select(lead => $"{lead.Count} {lead.Unit}"))
        : plan.OnTheDay == DayReminder.AtTheTime ? "once" : plan.OnTheDay == DayReminder.Morning ? "that morning" : "?";

    private static string Open(TaskWish wish) => string.Join("; ", wish.Doubts.Select(doubt => doubt switch
    {
        TaskDoubt.WhichMoment moment => $"{moment.Kind}?",
        TaskDoubt.WhichRepeat repeat => $"which {repeat.Missing}?",
        TaskDoubt.Whom whom => $"{string.Join(" or ", whom.Choices.Select(Short))}?",
        _ => "one or each?",
    }).Concat(wish.Notes.Where(note => note.Kind != TaskNoteKind.DayNotIncluded).Select(note => note.Kind switch
    {
        TaskNoteKind.OutOfReach => $"OutOfReach {note.Denial}",
        TaskNoteKind.Unknown => $"Unknown {note.Said[(note.Said.IndexOf(' ', StringComparison.Ordinal) + 1)..]}",
        _ => note.Kind.ToString(),
    })).Concat(wish.Draft.Urgent ? ["urgent"] : []).Concat(wish.IsAboutTheAnswer ? ["answer"] : []));
}
