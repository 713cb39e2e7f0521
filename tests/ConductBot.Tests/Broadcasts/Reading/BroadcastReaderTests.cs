using ConductBot.Broadcasts.Reading;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Broadcasts.Reading;

/// <summary>Said on Monday 23 November 2026 at 10:00 in the sample office: audience | when | words.</summary>
public sealed class BroadcastReaderTests
{
    [Theory]
    [InlineData("director", "nhắc cả Sở 14h họp giao ban", "@so | 2026-11-23 14:00 (with, meeting) | Họp giao ban")]
    [InlineData("director", "nhac ca so 14h hop giao ban", "@so | 2026-11-23 14:00 (with, meeting) | Hop giao ban")]
    [InlineData("director", "Nhắc Sở TTTT 14h họp giao ban nhé!", "@so | 2026-11-23 14:00 (with, meeting) | Họp giao ban")]
    [InlineData("director", "8h sáng mai nhắc phòng một cửa nộp báo cáo tuần", "@mot-cua | 2026-11-24 08:00 (before) | Nộp báo cáo tuần")]
    [InlineData("director", "8h sang mai nhac phong mot cua nop bao cao tuan", "@mot-cua | 2026-11-24 08:00 (before) | Nop bao cao tuan")]
    [InlineData("director", "sáng mai 8h nhờ bot nhắc phòng một cửa nộp báo cáo", null)]
    [InlineData("manager", "nhắc chị Hoa, anh Nam 15h nộp báo cáo", "deputy nam.nh | 2026-11-23 15:00 (with) | Nộp báo cáo")]
    [InlineData("manager", "nhac chi hoa, anh nam 15h nop bao cao", "deputy nam.nh | 2026-11-23 15:00 (with) | Nop bao cao")]
    [InlineData("manager", "nhắc chị Hoa và anh Nam nộp báo cáo lúc 15h", "deputy nam.nh | 2026-11-23 15:00 (with) | Nộp báo cáo")]
    [InlineData("manager", "thứ hai hàng tuần 8h nhắc cả phòng nộp báo cáo", "@mot-cua | Weekly{Day=Monday} 08:00 (before) | Nộp báo cáo")]
    [InlineData("manager", "thu hai hang tuan 8h nhac ca phong nop bao cao", "@mot-cua | Weekly{Day=Monday} 08:00 (before) | Nop bao cao")]
    [InlineData("manager", "nhắc cả phòng thứ hai hàng tuần lúc 8h nộp báo cáo", "@mot-cua | Weekly{Day=Monday} 08:00 (with) | Nộp báo cáo")]
    [InlineData("manager", "nhắc cả phòng nộp báo cáo trước 15/12", "@mot-cua | nothing (before) | Nộp báo cáo trước 15/12")]
    [InlineData("manager", "nhắc mọi người chấm công", "* | nothing (before) | Chấm công")]
    [InlineData("manager", "bot ơi nhắc giúp tôi cả phòng: mai mặc đồng phục", "@mot-cua | 2026-11-24 (with) | Mặc đồng phục")]
    [InlineData("director", "nhắc anh em phòng một cửa chiều nay trực đến 17h30", "@mot-cua | nothing (before) | Chiều nay trực đến 17h30")]
    [InlineData("director", "nhắc cán bộ phòng một cửa nộp báo cáo", "@mot-cua | nothing (before) | Nộp báo cáo")]
    [InlineData("director", "nhắc các trưởng phòng 14h họp", "manager nam.ngh khoa.ld son.dh | 2026-11-23 14:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc các đồng chí trưởng phòng 14h họp", "manager nam.ngh khoa.ld son.dh | 2026-11-23 14:00 (with, meeting) | Họp")]
    [InlineData("manager", "nhắc các bạn Hoa, Lan nộp báo cáo", "deputy lan.tt | nothing (before) | Nộp báo cáo")]
    [InlineData("manager", "nhắc các anh chị 14h họp", "* | 2026-11-23 14:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc các phòng 8h sáng mai nộp báo cáo tuần", "@mot-cua @tchc @vp @cntt @bcvt @thanh-tra | 2026-11-24 08:00 (with) | Nộp báo cáo tuần")]
    [InlineData("director", "nhắc cả Sở trừ phòng CNTT 14h họp giao ban", "@so -@cntt | 2026-11-23 14:00 (with, meeting) | Họp giao ban")]
    [InlineData("director", "nhắc các phòng trừ phòng CNTT 14h họp", "@mot-cua @tchc @vp @bcvt @thanh-tra | 2026-11-23 14:00 (with, meeting) | Họp")]
    [InlineData("director", "nhac ca so tru phong cntt 14h hop giao ban", "@so -@cntt | 2026-11-23 14:00 (with, meeting) | Hop giao ban")]
    [InlineData("director", "nhắc cả Sở, trừ phòng CNTT và chị Hoa, 14h họp giao ban", "@so -deputy -@cntt | 2026-11-23 14:00 (with, meeting) | Họp giao ban")]
    [InlineData("director", "nhắc cả Sở 14h họp giao ban (trừ phòng CNTT)", "@so -@cntt | 2026-11-23 14:00 (with, meeting) | Họp giao ban")]
    [InlineData("manager", "nhắc mọi người trừ anh Nam chấm công", "* -nam.nh | nothing (before) | Chấm công")]
    [InlineData("manager", "nhắc phòng mình 15h nộp báo cáo", "@mot-cua | 2026-11-23 15:00 (with) | Nộp báo cáo")]
    [InlineData("manager", "nhắc lan.tt 15h nộp báo cáo", "lan.tt | 2026-11-23 15:00 (with) | Nộp báo cáo")]
    [InlineData("manager", "nhắc cả phòng trước ngày 25 hàng tháng nộp báo cáo", "@mot-cua | Monthly{Day=24} (with) | Trước ngày 25 hàng tháng nộp báo cáo")]
    [InlineData("director", "nhắc anh Khoa họp lúc 9h", "khoa.ld | 2026-11-24 09:00 (with, meeting) | Họp")]
    [InlineData("manager", "nhắc cả phòng mai nộp phiếu", "@mot-cua | 2026-11-24 (with) | Nộp phiếu")]
    [InlineData("director", "nhắc 15h cả Sở họp", "@so | 2026-11-23 15:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc lúc 15h cả Sở họp", "@so | 2026-11-23 15:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc tôi và phòng một cửa 15h họp", "director @mot-cua | 2026-11-23 15:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc phòng TCHC và Văn phòng 15h nộp báo cáo", "@tchc @vp | 2026-11-23 15:00 (with) | Nộp báo cáo")]
    [InlineData("director", "nhắc anh Nam 15h họp", "?nam.nh+nam.ngh | 2026-11-23 15:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc cả Sở họp giao ban 14h, nhắc trước 15 phút", "@so | 2026-11-23 14:00 (with, meeting, 15 min before) | Họp giao ban")]
    [InlineData("director", "7h nhắc cả Sở họp", "@so | MorningOrEvening: 2026-11-23 19:00 | 2026-11-24 07:00 (before, meeting) | Họp")]
    [InlineData("director", "nhắc cả Sở", "@so | nothing (before) | ")]
    [InlineData("director", "nhắc cả Sở 15h", "@so | 2026-11-23 15:00 (with) | ")]
    [InlineData("director", "nhắc cả Sở ngày 31/2 họp", "@so | NoSuchDay (ngày 31/2) (with, meeting) | Họp")]
    [InlineData("director", "thứ tám nhắc cả Sở họp", "@so | NoSuchWeekday (thứ tám) (before, meeting) | Họp")]
    [InlineData("director", "hôm qua nhắc cả Sở họp", "@so | passed 2026-11-22 (before, meeting) | Họp")]
    [InlineData("director", "hàng tuần nhắc cả Sở họp", "@so | which Weekday (before, meeting) | Họp")]
    [InlineData("director", "8h mai nhắc cả Sở chiều mai 14h họp", "@so | 2026-11-24 08:00 (before, meeting), about 2026-11-24 14:00 | Họp")]
    [InlineData("director", "nhắc cả Sở xem có hồ sơ nào trễ không", "@so | nothing (before) | Xem có hồ sơ nào trễ không")]
    [InlineData("director", "nhắc cả Sở 14h họp được không?", "@so | 2026-11-23 14:00 (with, meeting) | Họp")]
    [InlineData("director", "nhắc anh Khoa: bao giờ nộp báo cáo?", "khoa.ld | nothing (before) | Bao giờ nộp báo cáo?")]
    public void A_reminder_to_others_is_read(string sender, string text, string? expected) => Short(Read(sender, text)).ShouldBe(expected);

    [Theory]
    [InlineData("director", "remind everyone at 2pm: staff meeting", "* | 2026-11-23 14:00 (with, meeting) | Staff meeting")]
    [InlineData("director", "please remind TCHC to submit the report at 3pm", "@tchc | 2026-11-23 15:00 (with) | Submit the report")]
    [InlineData("director", "every Monday at 8am remind everyone to submit the weekly report", "* | Weekly{Day=Monday} 08:00 (before) | Submit the weekly report")]
    [InlineData("director", "remind me at 3pm to call", null)]
    public void A_reminder_in_English_is_read(string sender, string text, string? expected) => Short(Read(sender, text, Language.English)).ShouldBe(expected);

    [Theory]
    [InlineData("có được nhắc tên cán bộ vi phạm trước cuộc họp không?")]
    [InlineData("co duoc nhac ten can bo vi pham truoc cuoc hop khong")]
    [InlineData("ai phải nhắc nhở cán bộ vi phạm?")]
    [InlineData("ai phai nhac nho can bo vi pham")]
    [InlineData("nhắc nhở cán bộ vi phạm bằng hình thức nào?")]
    [InlineData("nhắc nhở cán bộ vi phạm bằng hình thức nào")]
    [InlineData("nhắc tên cán bộ trước cuộc họp có được không")]
    [InlineData("nhắc cả phòng trước cuộc họp có được không?")]
    [InlineData("nhắc chị Hoa nộp trễ có phải lập biên bản không?")]
    [InlineData("nhắc lại điều vừa nói")]
    [InlineData("nhắc lại giúp tôi điểm e")]
    [InlineData("nhắc đến chị Hoa")]
    [InlineData("văn bản nào nhắc cán bộ không uống rượu?")]
    [InlineData("đi trễ bị nhắc nhở mấy lần thì kỷ luật?")]
    [InlineData("thủ trưởng có trách nhiệm nhắc nhở cán bộ")]
    [InlineData("nhắc tôi thứ sáu 15h nộp báo cáo")]
    [InlineData("nhac toi thu sau 15h nop bao cao")]
    [InlineData("nhắc tôi 15h họp")]
    [InlineData("nhắc mình 15h họp")]
    [InlineData("thứ sáu nhắc tôi nộp báo cáo")]
    [InlineData("nhắc em 15h nộp báo cáo")]
    [InlineData("nhắc anh 15h họp")]
    [InlineData("remind me on Friday")]
    [InlineData("who must remind staff?")]
    [InlineData("may a manager remind staff in public?")]
    [InlineData("giao Sở TTTT báo cáo kết quả trước 15/12, nhắc trước 3 ngày")]
    [InlineData("nhắc trước 3 ngày")]
    [InlineData("âm nhạc trong giờ làm việc")]
    [InlineData("lời nhắc đã gửi")]
    [InlineData("việc của tôi")]
    [InlineData("trưa nay tiếp khách uống bia được không?")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Read("director", text).ShouldBeNull();

    [Theory]
    [InlineData("manager", "nhắc phòng TCHC 14h họp", "phòng TCHC: NotYourUnit")]
    [InlineData("staff", "nhắc cả phòng 14h họp", "cả phòng: NotYourUnit")]
    [InlineData("staff", "nhắc mọi người 14h họp", "mọi người: RoleMissing")]
    [InlineData("nobody", "nhắc phòng một cửa 14h họp", "phòng một cửa: AskerUnknown")]
    [InlineData("director", "nhắc anh Tèo nộp báo cáo", "unknown anh Tèo")]
    [InlineData("manager", "nhắc chị Hoa, anh Tèo 15h nộp báo cáo", "unknown anh Tèo")]
    [InlineData("director", "nhắc các đồng chí Tèo, Tí họp", "unknown các đồng chí Tèo")]
    [InlineData("director", "nhắc phòng kế toán nộp báo cáo", "unknown phòng kế toán")]
    [InlineData("director", "nhắc cả Sở trừ phòng Kế toán 14h họp", "except trừ phòng Kế toán")]
    [InlineData("director", "nhắc cả Sở trừ anh Nam 14h họp", "except trừ anh Nam")]
    [InlineData("manager", "nhắc các phòng 14h họp", "các phòng: NotYourUnit")]
    [InlineData("director", "nhắc 15h nộp báo cáo", "nobody")]
    [InlineData("director", "nhắc nộp báo cáo tuần", "nobody")]
    [InlineData("director", "nhắc", "nobody")]
    [InlineData("director", "gửi lời nhắc", "nobody")]
    [InlineData("staff", "nhắc 15h nộp báo cáo", null)]
    public void What_can_t_be_sent_is_told_apart(string sender, string text, string? expected) => Short(Read(sender, text)).ShouldBe(expected);

    [Theory]
    [InlineData("lời nhắc đã gửi", BroadcastIntent.List)]
    [InlineData("Loi nhac da gui", BroadcastIntent.List)]
    [InlineData("Huỷ lời nhắc", BroadcastIntent.Cancel)]
    [InlineData("hủy lời nhắc!", BroadcastIntent.Cancel)]
    public void Words_about_sent_reminders(string text, object intent) => BroadcastIntents.Of(text).ShouldBe((BroadcastIntent)intent);

    [Fact]
    public void Any_words_are_read_without_a_fault_and_nobody_beyond_reach_is_taken()
    {
        string[] words = ["nhắc", "nhac", "cả", "phòng", "Sở", "TTTT", "chị", "Hoa", "anh", "Nam", "và", ",", "15h", "7h", "31/2", "mai", "Mai", "hàng tuần", "thứ hai", "thứ tám", "họp", "nộp báo cáo", "không?", "trừ", ":", "tôi", "\ud800", "“", "\n", "remind", "everyone", "at", "(", "3/4", "trước", "30 phút", "các", "trưởng phòng", "😀"];
        var texts = Gen.ListOf(Gen.Elements(words), 12).Select(some => string.Join(' ', some));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(texts.ToArbitrary(), Gen.Elements("manager", "director", "staff", "nobody").ToArbitrary(), (text, sender) =>
        {
            if (Read(sender, text) is not BroadcastReading.Wish wish) return true;
            var asking = new Asking(Offices.Snapshot, Offices.Snapshot.Person(sender), Offices.Today);
            return wish.Unclear.Count > 0 || ConductBot.Broadcasts.Planning.AudienceRule.MaySend(asking, wish.Audience).IsGranted;
        }));
    }

    private static BroadcastReading? Read(string sender, string text, Language language = Language.Vietnamese) =>
        BroadcastReader.Read(text, new Asking(Offices.Snapshot, Offices.Snapshot.Person(sender), Offices.Today), Said.Context(language));

    private static string? Short(BroadcastReading? reading) => reading switch
    {
        null => null,
        BroadcastReading.UnknownName unknown => $"unknown {unknown.Said}",
        BroadcastReading.OutOfReach far => $"{far.Said}: {far.Reason}",
        BroadcastReading.UnclearException unclear => $"except {unclear.Said}",
        BroadcastReading.NobodyNamed => "nobody",
        BroadcastReading.Wish wish => $"{Short(wish)} | {Short(wish.Time)} | {wish.Words}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Short(BroadcastReading.Wish wish) =>
        string.Join(' ', wish.Audience.People.Concat(wish.Audience.Units.Select(unit => $"@{unit}")).Concat(wish.Audience.IsEverybody ? ["*"] : []).Concat(wish.Audience.WithoutPeople.Concat(wish.Audience.WithoutUnits.Select(unit => $"@{unit}")).Select(left => $"-{left}")).Concat(wish.Unclear.Select(name => $"?{string.Join('+', name.People.Concat(name.Units))}")));

    private static string Short(SaidTime time)
    {
        var place = time.Place == TimePlace.BeforeTheVerb ? "before" : "with";
        if (time.IsMeeting) place += ", meeting";
        if (time.Lead is { } lead) place += $", {lead.TotalMinutes:0} min before";
        return $"{Said.Short(time.When)} ({place}){(time.About is { } about ? $", about {Said.Short(about)}" : "")}";
    }
}
