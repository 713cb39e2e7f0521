using System.Globalization;
using ConductBot.Organization.Absences;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Organization.Absences;

public sealed class AbsenceWordsTests
{
    [Theory]
    [InlineData("tôi nghỉ từ 25/11 đến 28/11, anh Nam thay", "- 25/11/2026 28/11/2026 anh Nam")]
    [InlineData("toi nghi tu 25/11 den 28/11 anh nam thay", "- 25/11/2026 28/11/2026 anh nam")]
    [InlineData("Em xin nghỉ phép ngày 25/11.", "- 25/11/2026 25/11/2026 -")]
    [InlineData("Tôi xin nghỉ ốm hôm nay", "- 23/11/2026 23/11/2026 -")]
    [InlineData("mai em nghỉ", null)]
    [InlineData("em nghỉ mai, nhờ chị Hoa thay em", "- 24/11/2026 24/11/2026 chị Hoa")]
    [InlineData("tôi nghỉ 25-28/11, người thay: anh Nam phòng TCHC", "- 25/11/2026 28/11/2026 anh Nam phòng TCHC")]
    [InlineData("nghỉ từ 30/12 đến 04/01, chị Hoa trực thay", "- 30/12/2026 04/01/2027 chị Hoa")]
    [InlineData("tôi nghỉ từ 02/01/2027 đến 05/01/2027", "- 02/01/2027 05/01/2027 -")]
    [InlineData("tôi nghỉ ngày 5/1", "- 05/01/2027 05/01/2027 -")]
    [InlineData("tôi nghỉ ngày 20/11", "- 20/11/2026 20/11/2026 -")]
    [InlineData("tôi nghỉ từ 25/11 đến 28/11 vì con ốm", "- 25/11/2026 28/11/2026 -")]
    [InlineData("tôi nghỉ từ 25/11 đến 28/11 do bận việc nhà, anh Nam thay", "- 25/11/2026 28/11/2026 anh Nam")]
    [InlineData("chị Hoa nghỉ từ 25/11 đến 28/11, anh Nam thay", "chị Hoa 25/11/2026 28/11/2026 anh Nam")]
    [InlineData("anh Tùng đi công tác từ 25/11 tới 28/11", "anh Tùng 25/11/2026 28/11/2026 -")]
    [InlineData("tôi nghỉ từ 28/11 đến 25/11", "- 28/11/2026 25/11/2026 -")]
    [InlineData("tôi nghỉ ngày 31/2", "- ? ? -")]
    [InlineData("I am away from 25/11 to 28/11, Nam stands in", "- 25/11/2026 28/11/2026 Nam")]
    [InlineData("I'm on leave tomorrow", "- 24/11/2026 24/11/2026 -")]
    [InlineData("tôi nghỉ từ mai đến thứ sáu", "- 24/11/2026 27/11/2026 -")]
    [InlineData("toi nghi tu mai den thu sau, chi Hoa thay", "- 24/11/2026 27/11/2026 chi Hoa")]
    [InlineData("em xin nghỉ thứ tư", "- 25/11/2026 25/11/2026 -")]
    [InlineData("em xin nghỉ thứ hai tuần sau", "- 30/11/2026 30/11/2026 -")]
    [InlineData("tôi nghỉ từ thứ năm đến thứ ba", "- 26/11/2026 01/12/2026 -")]
    [InlineData("tôi nghỉ từ 30/11 đến thứ tư", "- 30/11/2026 02/12/2026 -")]
    [InlineData("tôi nghỉ từ ngày 25 tháng 11 đến 28 tháng 11, anh Nam thay", "- 25/11/2026 28/11/2026 anh Nam")]
    [InlineData("chị Hoa nghỉ từ thứ tư đến thứ sáu tuần sau, anh Nam thay", "chị Hoa 25/11/2026 04/12/2026 anh Nam")]
    [InlineData("I am away from tomorrow to Friday, Nam stands in", "- 24/11/2026 27/11/2026 Nam")]
    public void A_leave_is_read(string text, string? expected) => Of(AbsenceWords.Read(text, Offices.Today)).ShouldBe(expected);

    [Theory]
    [InlineData("tôi nghỉ từ 25/11 có phải báo cáo không?")]
    [InlineData("nghỉ phép phải báo trước mấy ngày")]
    [InlineData("nghỉ phép")]
    [InlineData("đi trễ có bị kỷ luật không")]
    [InlineData("được nghỉ lễ 2/9 mấy ngày?")]
    [InlineData("nếu tôi nghỉ ngày 25/11 thì ai ký")]
    [InlineData("quy định về nghỉ phép ngày 25/11")]
    [InlineData("")]
    public void A_question_about_leave_is_no_leave(string text) => AbsenceWords.Read(text, Offices.Today).ShouldBeNull();

    [Theory]
    [InlineData("👍")]
    [InlineData("cảm ơn 🍺👨‍👩‍👧")]
    [InlineData("tôi nghỉ ngày ٢٥/١١")]
    [InlineData("hủy nghỉ ngày ٢٥/١١ 🏖️")]
    public void Emoji_and_other_scripts_are_no_leave(string text) => (AbsenceWords.Read(text, Offices.Today)?.From, AbsenceWords.ReadEnd(text, Offices.Today)).ShouldBe((null, null));

    [Fact]
    public void A_leave_with_an_emoji_is_read() => Of(AbsenceWords.Read("🏖️ tôi nghỉ ngày 25/11", Offices.Today)).ShouldNotBeNull().ShouldContain("25/11/2026");

    [Fact]
    public void Any_text_whatever_is_read_without_an_exception()
    {
        var parts = Gen.OneOf(Gen.Elements("nghỉ", "từ", "đến", "ngày", " ", "25/11", "٢٥", "👍", "\ud83d", "mai", ",", "thay", "hủy", "I am away from", "\u0301", "\ufffe"), ArbMap.Default.GeneratorFor<string>().Select(text => (string?)text ?? ""));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(parts.ListOf().Select(list => string.Join(" ", list)).ToArbitrary(), text =>
        {
            _ = (AbsenceWords.Read(text, Offices.Today), AbsenceWords.ReadEnd(text, Offices.Today));
            return true;
        }));
    }

    [Fact]
    public void Long_and_odd_texts_are_read_quickly()
    {
        foreach (var text in new[] { new string('a', 3000), string.Concat(Enumerable.Repeat("nghỉ ngày 1/1 ", 14)), string.Concat(Enumerable.Repeat("xin ", 49)), "nghỉ ngày 99/99/9999", "nghỉ ngày 0/0" })
        {
            var wish = AbsenceWords.Read(text, Offices.Today);
            if (wish is not null) wish.From.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("hủy nghỉ ngày 25/11", "25/11/2026")]
    [InlineData("huy nghi mai", "24/11/2026")]
    [InlineData("hủy nghỉ", null)]
    [InlineData("hủy hồ sơ ngày 25/11", null)]
    public void Taking_a_leave_back_is_read(string text, string? day) => AbsenceWords.ReadEnd(text, Offices.Today)?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture).ShouldBe(day);

    private static string? Of(AbsenceWish? wish) => wish is null ? null : $"{wish.Who ?? "-"} {Day(wish.From)} {Day(wish.Until)} {wish.StandIn ?? "-"}";

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "?";
}
