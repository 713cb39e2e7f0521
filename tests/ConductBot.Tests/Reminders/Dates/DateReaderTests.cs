using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Dates;

/// <summary>Said on Monday 23 November 2026 at 10:00.</summary>
public sealed class DateReaderTests
{
    [Theory]
    [InlineData("trước 15/12", "before 2026-12-15")]
    [InlineData("truoc 15/12", "before 2026-12-15")]
    [InlineData("trước ngày 15/12/2026", "before 2026-12-15")]
    [InlineData("chậm nhất ngày 15-12-2026", "until 2026-12-15")]
    [InlineData("hạn 15.12.2026", "until 2026-12-15")]
    [InlineData("hạn chót là ngày 15/12/26", "until 2026-12-15")]
    [InlineData("2026-12-15", "2026-12-15")]
    [InlineData("ngày 15 tháng 12", "2026-12-15")]
    [InlineData("ngày 15 tháng 12 năm 2026", "2026-12-15")]
    [InlineData("ngay 15 thang 12 nam 2026", "2026-12-15")]
    [InlineData("15 tháng 12 năm sau", "2027-12-15")]
    [InlineData("trước 15 tháng 12", "before 2026-12-15")]
    [InlineData("15/1", "2027-01-15")]
    [InlineData("ngày 25", "2026-11-25")]
    [InlineData("trước ngày 25", "before 2026-11-25")]
    [InlineData("truoc ngay 25", "before 2026-11-25")]
    [InlineData("trước ngày thứ sáu", "before 2026-11-27")]
    [InlineData("trước ngày mai", "before 2026-11-24")]
    [InlineData("trước ngày mùng 3 Tết", "before 2027-02-08")]
    [InlineData("ngày 5", "2026-12-05")]
    [InlineData("ngày 31", "2026-12-31")]
    [InlineData("29/2/2028", "2028-02-29")]
    public void A_date_in_numbers(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("em di tre nha toi")]
    [InlineData("sang")]
    [InlineData("viec nay cho toi")]
    [InlineData("hop bu dem")]
    public void A_message_that_ends_in_a_word_that_may_be_a_time_of_day_has_no_date(string text) => Said.Short(Said.Read(text).When).ShouldBe("nothing");

    [Theory]
    [InlineData("trước ngày 10 hàng tháng", "Monthly{Day=9}")]
    [InlineData("truoc ngay 10 hang thang", "Monthly{Day=9}")]
    [InlineData("hàng tháng trước ngày 10", "Monthly{Day=9}")]
    [InlineData("trước ngày mùng 1 hàng tháng", "Monthly{Day=31}")]
    [InlineData("trước thứ sáu hàng tuần", "Weekly{Day=Thursday}")]
    [InlineData("trước thứ hai hàng tuần", "Weekly{Day=Sunday}")]
    [InlineData("trước 15h thứ sáu hàng tuần", "Weekly{Day=Friday} 15:00")]
    [InlineData("chậm nhất ngày 10 hàng tháng", "Monthly{Day=10}")]
    [InlineData("trước 1/3 hàng năm", "Yearly{Month=2,Day=28}")]
    [InlineData("báo cáo hàng tuần trước thứ sáu", "before 2026-11-27")]
    public void What_comes_back_before_a_day_leaves_that_day_out(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("tomorrow at 9 to call Lan", "2026-11-24 09:00")]
    [InlineData("tomorrow at 9", "2026-11-24 09:00")]
    [InlineData("at 14 tomorrow: staff meeting", "2026-11-24 14:00")]
    [InlineData("tomorrow at 3", "MorningOrEvening: 2026-11-24 03:00 | 2026-11-24 15:00")]
    [InlineData("meet tomorrow at 9 Nguyen Hue street", "2026-11-24")]
    [InlineData("tomorrow at 9 to submit the weekly report", "2026-11-24 09:00")]
    [InlineData("at 25 to call", "nothing")]
    public void A_bare_hour_after_at(string text, string expected) => Said.Short(Said.Read(text, Language.English).When).ShouldBe(expected);

    [Theory]
    [InlineData("hôm nay", "2026-11-23")]
    [InlineData("mai", "2026-11-24")]
    [InlineData("ngày mai", "2026-11-24")]
    [InlineData("ngày kia", "2026-11-25")]
    [InlineData("8h sáng mai", "2026-11-24 08:00")]
    [InlineData("8h sang mai", "2026-11-24 08:00")]
    [InlineData("sáng mai 8h", "2026-11-24 08:00")]
    [InlineData("sang mai 8h", "2026-11-24 08:00")]
    [InlineData("chiều nay 2 giờ rưỡi", "2026-11-23 14:30")]
    [InlineData("chieu nay 2 gio ruoi", "2026-11-23 14:30")]
    [InlineData("2 giờ rưỡi chiều nay", "2026-11-23 14:30")]
    [InlineData("tối nay 7h", "2026-11-23 19:00")]
    [InlineData("toi nay 7h", "2026-11-23 19:00")]
    [InlineData("7h toi mai", "2026-11-24 19:00")]
    [InlineData("chiều mai", "2026-11-24 13:30")]
    [InlineData("sáng mai", "2026-11-24 07:30")]
    [InlineData("thứ sáu 15h", "2026-11-27 15:00")]
    [InlineData("thu sau 15h", "2026-11-27 15:00")]
    [InlineData("15h thứ 6", "2026-11-27 15:00")]
    [InlineData("T6 15h", "2026-11-27 15:00")]
    [InlineData("thứ sáu tuần sau", "2026-12-04")]
    [InlineData("thứ sáu tuần này", "2026-11-27")]
    [InlineData("thứ hai tuần sau 8 giờ 30 phút", "2026-11-30 08:30")]
    [InlineData("chủ nhật", "2026-11-29")]
    [InlineData("9 giờ kém 15 sáng thứ tư", "2026-11-25 08:45")]
    [InlineData("thứ tư lúc 14:05", "2026-11-25 14:05")]
    [InlineData("14h", "2026-11-23 14:00")]
    [InlineData("14h30", "2026-11-23 14:30")]
    [InlineData("9h", "2026-11-24 09:00")]
    [InlineData("07:30 mai", "2026-11-24 07:30")]
    [InlineData("hai giờ chiều mai", "2026-11-24 14:00")]
    [InlineData("12 giờ trưa thứ năm", "2026-11-26 12:00")]
    [InlineData("thứ sáu, ngày 27/11/2026 lúc 15:00", "2026-11-27 15:00")]
    [InlineData("trước 15h thứ sáu", "before 2026-11-27 15:00")]
    [InlineData("trước 2 giờ chiều mai", "before 2026-11-24 14:00")]
    public void A_day_and_time_in_words(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("trong 3 ngày", "until 2026-11-26")]
    [InlineData("thời hạn 3 ngày làm việc", "until 2026-11-26")]
    [InlineData("hạn 3 ngày", "until 2026-11-26")]
    [InlineData("hạn cuối năm", "until 2026-12-31")]
    [InlineData("hạn cuối tháng sau", "until 2026-12-31")]
    [InlineData("hạn 3 tháng 12", "until 2026-12-03")]
    [InlineData("hạn 16h", "until 2026-11-23 16:00")]
    [InlineData("đổi hạn 16h thứ sáu", "until 2026-11-27 16:00")]
    [InlineData("trong vòng 3 ngày làm việc", "until 2026-11-26")]
    [InlineData("trong 5 ngày làm việc", "until 2026-11-30")]
    [InlineData("3 ngày nữa", "2026-11-26")]
    [InlineData("sau hai tuần", "2026-12-07")]
    [InlineData("một tháng nữa", "2026-12-23")]
    [InlineData("2 tiếng nữa", "2026-11-23 12:00")]
    [InlineData("nửa tiếng nữa", "2026-11-23 10:30")]
    [InlineData("1 tiếng rưỡi nữa", "2026-11-23 11:30")]
    [InlineData("trong 24h", "until 2026-11-24 10:00")]
    [InlineData("trong 48 giờ", "until 2026-11-25 10:00")]
    [InlineData("30 phút nữa", "2026-11-23 10:30")]
    [InlineData("cuối tháng", "2026-11-30")]
    [InlineData("cuối tháng 12", "2026-12-31")]
    [InlineData("cuối tháng sau", "2026-12-31")]
    [InlineData("cuoi thang nay", "2026-11-30")]
    [InlineData("giữa tháng", "2026-12-15")]
    [InlineData("đầu tháng 12", "2026-12-01")]
    [InlineData("đầu tuần sau", "2026-11-30")]
    [InlineData("cuối tuần", "2026-11-27")]
    [InlineData("cuối tuần sau", "2026-12-04")]
    [InlineData("tuần sau", "until 2026-12-04")]
    [InlineData("trong tuần sau", "until 2026-12-04")]
    [InlineData("trong tháng 12", "until 2026-12-31")]
    [InlineData("tháng sau", "until 2026-12-31")]
    [InlineData("trong quý IV", "until 2026-12-31")]
    [InlineData("cuối quý I/2027", "2027-03-31")]
    [InlineData("cuối năm", "2026-12-31")]
    [InlineData("ngày làm việc cuối tháng", "2026-11-30")]
    [InlineData("ngày làm việc cuối cùng của tháng 1", "2027-01-29")]
    [InlineData("ngày làm việc cuối tháng 12 lúc 16h", "2026-12-31 16:00")]
    public void Stretches_and_what_is_counted_from_now(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("mùng 10 tháng Giêng", "2027-02-15")]
    [InlineData("mung 10 thang gieng", "2027-02-15")]
    [InlineData("trước Tết", "before 2027-02-06")]
    [InlineData("truoc tet", "before 2027-02-06")]
    [InlineData("sau Tết", "after 2027-02-06")]
    [InlineData("mùng 3 Tết", "2027-02-08")]
    [InlineData("29 Tết", "2027-02-05")]
    [InlineData("23 tháng Chạp", "2027-01-30")]
    [InlineData("rằm tháng Giêng", "2027-02-20")]
    [InlineData("15/8 âm lịch", "2027-09-15")]
    [InlineData("mùng 5 tháng 5 âm lịch", "2027-06-09")]
    [InlineData("mùng 5 tháng 5 dương lịch", "2027-05-05")]
    [InlineData("giỗ tổ", "2027-04-16")]
    [InlineData("trước Tết Dương lịch", "before 2027-01-01")]
    [InlineData("quốc khánh năm sau", "2027-09-02")]
    [InlineData("giao thừa", "2027-02-05")]
    public void The_lunar_calendar_and_holidays(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("31/2", "NoSuchDay (31/2)")]
    [InlineData("trước ngày 30/2", "NoSuchDay (trước ngày 30/2)")]
    [InlineData("31/4/2027", "NoSuchDay (31/4/2027)")]
    [InlineData("29/2/2027", "NoSuchDay (29/2/2027)")]
    [InlineData("ngày 32", "NoSuchDay (ngày 32)")]
    [InlineData("ngày 5 tháng 13", "NoSuchMonth (ngày 5 tháng 13)")]
    [InlineData("trước 15/13", "NoSuchMonth (trước 15/13)")]
    [InlineData("thứ tám", "NoSuchWeekday (thứ tám)")]
    [InlineData("thu 8 tuan sau", "NoSuchWeekday (thu 8 tuan sau)")]
    [InlineData("30 Tết", "NoSuchLunarDay (30 Tết)")]
    [InlineData("31 tháng Chạp", "NoSuchLunarDay (31 tháng Chạp)")]
    [InlineData("25h", "NoSuchTime (25h)")]
    [InlineData("8h75", "NoSuchTime (8h75)")]
    [InlineData("10:61", "NoSuchTime (10:61)")]
    [InlineData("15h sáng mai", "NoSuchTime (15h sáng mai)")]
    [InlineData("trước ngày 15/12/1999", "TooFar (trước ngày 15/12/1999)")]
    [InlineData("9999 tuần nữa", "TooFar (9999 tuần nữa)")]
    public void What_does_not_exist_is_refused_with_its_reason(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("3/4", "DateOrFraction: 2027-04-03")]
    [InlineData("ngày 3/4", "2027-04-03")]
    [InlineData("7h", "MorningOrEvening: 2026-11-23 19:00 | 2026-11-24 07:00")]
    [InlineData("7h mai", "MorningOrEvening: 2026-11-24 07:00 | 2026-11-24 19:00")]
    [InlineData("3 giờ thứ tư", "MorningOrEvening: 2026-11-25 03:00 | 2026-11-25 15:00")]
    [InlineData("7h hôm nay", "2026-11-23 19:00")]
    [InlineData("thứ hai", "TodayOrNextWeek: 2026-11-23 | 2026-11-30")]
    [InlineData("thứ hai 15h", "TodayOrNextWeek: 2026-11-23 15:00 | 2026-11-30 15:00")]
    [InlineData("thứ hai 9h", "2026-11-30 09:00")]
    [InlineData("trước 3/8", "NextYearOrPassed: before 2027-08-03 | before 2026-08-03")]
    [InlineData("mùng 5 tháng 5", "SolarOrLunar: 2027-05-05 | 2027-06-09")]
    [InlineData("thứ sáu 15/12", "WeekdayMismatch: 2026-12-15 | 2026-12-18")]
    [InlineData("họp 15/12 và 20/12", "SeveralMoments: 2026-12-15 | 2026-12-20")]
    public void What_may_mean_several_things_is_to_be_asked(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("hôm qua", "passed 2026-11-22")]
    [InlineData("15/12/2025", "passed 2025-12-15")]
    [InlineData("trước ngày 31/3/2024", "passed before 2024-03-31")]
    [InlineData("9h hôm nay", "passed 2026-11-23 09:00")]
    [InlineData("trước hôm nay", "passed before 2026-11-23")]
    public void What_is_over_is_said_to_be(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("hàng tuần thứ hai 8h", "Weekly{Day=Monday} 08:00")]
    [InlineData("hang tuan thu hai 8h", "Weekly{Day=Monday} 08:00")]
    [InlineData("8h thứ hai hằng tuần", "Weekly{Day=Monday} 08:00")]
    [InlineData("mỗi thứ sáu", "Weekly{Day=Friday}")]
    [InlineData("hàng tháng ngày 25", "Monthly{Day=25}")]
    [InlineData("ngày 25 hàng tháng", "Monthly{Day=25}")]
    [InlineData("hàng tháng vào ngày làm việc cuối", "MonthlyLastWorkingDay{}")]
    [InlineData("ngày làm việc cuối cùng hàng tháng", "MonthlyLastWorkingDay{}")]
    [InlineData("cuối tháng hàng tháng", "Monthly{Day=31}")]
    [InlineData("hàng quý", "Quarterly{}")]
    [InlineData("hàng năm ngày 2/9", "Yearly{Month=9,Day=2}")]
    [InlineData("hàng năm 10/3 âm lịch", "YearlyLunar{Month=3,Day=10}")]
    [InlineData("mỗi ngày 16h", "Daily{} 16:00")]
    [InlineData("hàng tuần", "which Weekday")]
    [InlineData("hàng tháng", "which DayOfMonth")]
    [InlineData("hàng năm", "which DayOfYear")]
    public void What_comes_back(string text, string expected) => Said.Short(Said.Read(text).When).ShouldBe(expected);

    [Theory]
    [InlineData("nhắc trước 3 ngày", "3 Days before")]
    [InlineData("nhac truoc 3 ngay", "3 Days before")]
    [InlineData("nhắc trước 7, 3, 1 ngày làm việc", "7,3,1 WorkingDays before")]
    [InlineData("báo trước 1 tuần", "1 Weeks before")]
    [InlineData("nhắc trước 2 giờ", "2 Hours before")]
    [InlineData("trước hạn hai ngày", "2 Days before")]
    [InlineData("remind me 3 days before", "3 Days before")]
    public void Reminders_before_the_deadline(string text, string expected)
    {
        var reading = Said.Read(text);
        Said.Short(reading.Leads.Single()).ShouldBe(expected);
        reading.When.ShouldBeNull();
    }

    [Theory]
    [InlineData("by Dec 15", "until 2026-12-15")]
    [InlineData("before 15 December 2026", "before 2026-12-15")]
    [InlineData("December 15th, 2026 at 3pm", "2026-12-15 15:00")]
    [InlineData("on Friday at 3:30 pm", "2026-11-27 15:30")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("tomorrow 8 am", "2026-11-24 08:00")]
    [InlineData("tomorrow morning", "2026-11-24 07:30")]
    [InlineData("in 3 days", "2026-11-26")]
    [InlineData("within 3 working days", "until 2026-11-26")]
    [InlineData("in a week", "2026-11-30")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("the end of next month", "2026-12-31")]
    [InlineData("last working day of the month", "2026-11-30")]
    [InlineData("next week", "until 2026-12-04")]
    [InlineData("the 25th", "2026-11-25")]
    [InlineData("3/4", "DayOrMonthFirst: 2027-04-03 | 2027-03-04")]
    [InlineData("12/25", "2026-12-25")]
    [InlineData("every Monday at 8am", "Weekly{Day=Monday} 08:00")]
    [InlineData("monthly on the 25th", "Monthly{Day=25}")]
    [InlineData("on the last working day of every month", "MonthlyLastWorkingDay{}")]
    [InlineData("quarterly", "Quarterly{}")]
    [InlineData("tonight", "2026-11-23 19:00")]
    [InlineData("before Lunar New Year", "before 2027-02-06")]
    public void English(string text, string expected) => Said.Short(Said.Read(text, Language.English).When).ShouldBe(expected);

    [Theory]
    [InlineData("giao Sở TTTT báo cáo kết quả trước 15/12, nhắc trước 3 ngày", "before 2026-12-15", "giao Sở TTTT báo cáo kết quả")]
    [InlineData("nhắc tôi thứ sáu 15h nộp báo cáo", "2026-11-27 15:00", "nhắc tôi nộp báo cáo")]
    [InlineData("nhac toi thu sau 15h nop bao cao", "2026-11-27 15:00", "nhac toi nop bao cao")]
    [InlineData("nhắc cả Sở 14h họp giao ban", "2026-11-23 14:00", "nhắc cả Sở họp giao ban")]
    [InlineData("8h sáng mai nhắc phòng một cửa nộp báo cáo tuần", "2026-11-24 08:00", "nhắc phòng một cửa nộp báo cáo tuần")]
    [InlineData("nộp báo cáo tháng 11 trước ngày 5/12", "before 2026-12-05", "nộp báo cáo tháng 11")]
    [InlineData("họp giao ban thứ tư tại phòng họp lúc 14h", "2026-11-25 14:00", "họp giao ban tại phòng họp")]
    [InlineData("nhắc Mai nộp hồ sơ ngày 5/12", "2026-12-05", "nhắc Mai nộp hồ sơ")]
    [InlineData("rà soát 3/4 số cán bộ trước 20/12", "before 2026-12-20", "rà soát 3/4 số cán bộ")]
    [InlineData("thực hiện khoản 2 điểm e Chỉ thị 10/CT-CTUBND trước 15/12", "before 2026-12-15", "thực hiện khoản 2 điểm e Chỉ thị 10/CT-CTUBND")]
    [InlineData("báo cáo theo công văn 510/UBND-TH", "nothing", "báo cáo theo công văn 510/UBND-TH")]
    [InlineData("lần thứ hai nhắc về trực 24/7", "nothing", "lần thứ hai nhắc về trực 24/7")]
    [InlineData("chuẩn bị 3-5 phương án", "nothing", "chuẩn bị 3-5 phương án")]
    [InlineData("công an tháng 12 ra quân", "nothing", "công an tháng 12 ra quân")]
    [InlineData("trong quy dinh moi", "nothing", "trong quy dinh moi")]
    [InlineData("hàng tuần báo cáo vào thứ sáu", "Weekly{Day=Friday}", "báo cáo")]
    public void The_rest_of_a_sentence_is_the_title(string text, string when, string rest)
    {
        var reading = Said.Read(text);
        Said.Short(reading.When).ShouldBe(when);
        reading.Rest.ShouldBe(rest);
    }

    [Fact]
    public void A_leave_has_its_first_and_last_day() =>
        Said.Read("nghỉ phép từ 3/12 đến 10/12").Findings.Select(finding => Said.Short(finding.Outcome)).ShouldBe(["after 2026-12-03", "until 2026-12-10"]);

    [Fact]
    public void Spans_are_where_the_words_stand()
    {
        var reading = Said.Read("họp  thứ tư (25/11) lúc 14h nhé");
        reading.Findings.Single().Spans.Select(span => span.Of(reading.Text)).ShouldBe(["thứ tư (25/11) lúc 14h"]);
    }

    [Fact]
    public void Decomposed_letters_are_read_as_composed_ones() =>
        Said.Short(Said.Read("thứ sáu 15h".Normalize(System.Text.NormalizationForm.FormD)).When).ShouldBe("2026-11-27 15:00");

    [Fact]
    public void Whatever_is_said_at_whatever_time_is_read_without_a_fault()
    {
        string[] words = ["trước", "ngày", "15/12", "31/2", "thứ", "tám", "sáu", "tháng", "13", "năm", "2026", "8h", ":", "30", "rưỡi", "kém", "sáng", "tối", "mai", "Tết", "mùng", "rằm", "cuối", "quý", "IV", "hàng", "tuần",
            "nhắc", "3", "nữa", "trong", "h", "/", "-", "9999", "24", "giờ", "31", "30", "12", "của", "làm việc", "am", "next", "Friday", "December", "the", "25", "th", "every", "month", "\ud800", "ﷺ", "'", "(", "âm lịch", ",", "9"];
        var text = Gen.Elements(words).ListOf().Select(list => string.Join(list.Count % 3 == 0 ? "" : " ", list));
        var now = from day in Gen.Choose(0, 35_000) from minute in Gen.Choose(0, 1439) select new DateTimeOffset(2001, 2, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(minute);
        var language = Gen.Elements(Language.Vietnamese, Language.English);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(text.ToArbitrary(), now.ToArbitrary(), language.ToArbitrary(), (said, at, tongue) =>
        {
            var reading = DateReader.Read(said, Said.Context() with { Now = at, Language = tongue });
            _ = reading.When;
            return reading.Findings.All(finding => finding.Spans.All(span => span.Start >= 0 && span.Length > 0 && span.End <= reading.Text.Length));
        }));
    }

    [Fact]
    public void Any_text_at_all_is_read_without_a_fault() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string?>(text => DateReader.Read(text ?? "", Said.Context()).Rest.Length <= (text ?? "").Length + 1));
}
