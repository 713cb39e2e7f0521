using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Talk;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.SelfReports.Talk;

public sealed class ReportTalkTests
{
    private static readonly IReadOnlyList<ReportForm> Forms = [.. ((string[])["bao-chi", "di-tre", "ho-so-tre", "hop-thay", "phan-anh", "tiep-khach", "viec-xong"]).Select(ShippedForms.Of)];

    private static readonly DateContext Context = new(VietnamClock.At(Offices.Today, new TimeOnly(8, 40)), new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!));

    [Theory]
    [InlineData("sáng nay em tới trễ 30 phút do kẹt phà", "di-tre")]
    [InlineData("sang nay em toi tre 30 phut do ket pha", "di-tre")]
    [InlineData("em xin báo hôm qua em về sớm 1 tiếng vì con ốm", "di-tre")]
    [InlineData("báo cáo đi trễ", "di-tre")]
    [InlineData("chiều nay tôi xin phép vắng mặt 2 tiếng", "di-tre")]
    [InlineData("hôm nay em dự họp thay anh Hậu ở UBND tỉnh", "hop-thay")]
    [InlineData("trưa nay tôi tiếp khách ngoài tỉnh có uống bia theo phân công", "tiep-khach")]
    [InlineData("sáng nay có phóng viên gọi cho em hỏi về vụ đất", "bao-chi")]
    [InlineData("em báo cáo hồ sơ trễ hạn H12.34", "ho-so-tre")]
    [InlineData("tôi xin báo cáo đã hoàn thành việc rà soát", "viec-xong")]
    [InlineData("sáng nay em nhận phản ánh của bà con về lệ phí", "phan-anh")]
    [InlineData("I came late this morning, 20 minutes, because of the ferry", "di-tre")]
    public void A_message_about_oneself_opens_its_form(string text, string form) => Fill(text).Form.Id.ShouldBe(form);

    [Theory]
    [InlineData("đi trễ có phải báo cáo không?")]
    [InlineData("di tre co phai bao cao khong")]
    [InlineData("em đi trễ 5 phút có bị kỷ luật không")]
    [InlineData("tôi được uống bia khi tiếp khách không?")]
    [InlineData("tiếp khách ngoài tỉnh thì được uống rượu bia không")]
    [InlineData("ai được trả lời phỏng vấn báo chí")]
    [InlineData("phóng viên gọi thì em phải làm gì")]
    [InlineData("em dự họp thay thì cần giấy gì")]
    [InlineData("nếu em tới trễ thì sao")]
    [InlineData("nhắc tôi nộp báo cáo hồ sơ trễ hạn")]
    [InlineData("giao chị Hoa báo cáo hồ sơ trễ hạn trước thứ sáu")]
    [InlineData("hồ sơ trễ hạn thì phải xin lỗi thế nào")]
    [InlineData("quy định về đi trễ về sớm")]
    [InlineData("đi trễ")]
    [InlineData("chào em")]
    [InlineData("cảm ơn bạn")]
    [InlineData("may I be late?")]
    [InlineData("what if I am late for work")]
    public void A_question_a_task_or_chatter_opens_none(string text) => ReportTalk.Read(text, Forms, Context).ShouldBeNull();

    [Theory]
    [InlineData("anh Tâm hôm nay đi trễ")]
    [InlineData("Chị Trương Thị Lan sáng nay về sớm 1 tiếng")]
    [InlineData("em Tâm hôm nay tới trễ 20 phút")]
    [InlineData("ông Hậu hôm nay họp thay giám đốc")]
    public void What_somebody_else_did_opens_no_form_about_oneself(string text) => ReportTalk.Read(text, Forms, Context).ShouldBeNull();

    [Theory]
    [InlineData("anh Hậu ơi hôm nay tới trễ 20 phút do kẹt phà", "di-tre")]
    [InlineData("Anh Hậu, hôm nay kẹt phà nên tới trễ 20 phút", "di-tre")]
    [InlineData("Chị Lan cho em báo hôm nay em tới trễ 20 phút", "di-tre")]
    [InlineData("Bác Ba sáng nay phản ánh về lệ phí với em", "phan-anh")]
    public void Who_is_called_by_name_is_told_about_the_writer(string text, string form) => Fill(text).Form.Id.ShouldBe(form);

    [Theory]
    [InlineData("em thấy anh Hậu nhận hồ sơ rồi")]
    [InlineData("em thay anh Hau nhan ho so roi")]
    [InlineData("em thấy có người tìm anh ngoài cổng")]
    [InlineData("I saw someone at the gate this morning")]
    public void Who_saw_somebody_saw_no_violation(string text) => ReportTalk.Read(text, ShippedForms.All, Context).ShouldBeNull();

    [Fact]
    public void What_was_said_stands_in_the_form()
    {
        var values = Fill("sáng nay em tới trễ 30 phút do kẹt phà").Values;
        values["what"].ShouldBe(new FieldValue.Option("late"));
        values["day"].ShouldBe(new FieldValue.Day(Offices.Today));
        values["minutes"].ShouldBe(new FieldValue.Whole(30));
        values["reason"].ShouldBe(new FieldValue.Words("Kẹt phà"));
    }

    [Theory]
    [InlineData("hôm qua em về sớm 1 tiếng 15 phút vì đưa con đi viện", 75, "early", "Đưa con đi viện", -1)]
    [InlineData("hom qua em ve som 2 tieng vi con om", 120, "early", "Con om", -1)]
    [InlineData("em tới trễ nửa tiếng vì kẹt cầu", 30, "late", "Kẹt cầu", 0)]
    [InlineData("em về sớm 1 tiếng rưỡi vì con sốt", 90, "early", "Con sốt", 0)]
    [InlineData("em đi trễ 45p, tại đò hỏng", 45, "late", "Đò hỏng", 0)]
    public void Hours_days_and_reasons_are_read(string text, int minutes, string what, string reason, int day)
    {
        var values = Fill(text).Values;
        values["minutes"].ShouldBe(new FieldValue.Whole(minutes));
        values["what"].ShouldBe(new FieldValue.Option(what));
        values["reason"].ShouldBe(new FieldValue.Words(reason));
        values["day"].ShouldBe(new FieldValue.Day(Offices.Today.AddDays(day)));
    }

    [Fact]
    public void What_does_not_fit_its_field_is_left_out() => Fill("em đi trễ 900 phút").Values.Keys.ShouldNotContain("minutes");

    [Theory]
    [InlineData("báo cáo")]
    [InlineData("Tự báo cáo")]
    [InlineData("mau bao cao")]
    public void A_word_for_reporting_alone_asks_which(string text) => ReportTalk.Read(text, Forms, Context).ShouldBeOfType<ReportWish.Menu>();

    [Fact]
    public void Lists_and_numbers_are_known()
    {
        ReportTalk.Read("báo cáo của tôi", Forms, Context).ShouldBeOfType<ReportWish.Mine>();
        ReportTalk.Read("báo cáo gửi cho tôi", Forms, Context).ShouldBeOfType<ReportWish.Inbox>();
        ReportTalk.Read("TB-2026-000012", Forms, Context).ShouldBe(new ReportWish.One("TB-2026-000012"));
    }

    [Fact]
    public void A_form_that_is_not_offered_is_not_opened() => ReportTalk.Read("sáng nay em tới trễ 30 phút", [ShippedForms.Of("bao-chi")], Context).ShouldBeNull();

    private static ReportWish.Fill Fill(string text) => ReportTalk.Read(text, Forms, Context).ShouldBeOfType<ReportWish.Fill>(text);
}
