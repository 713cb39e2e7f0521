using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Figures;

namespace ConductBot.Tests.SelfReports.Figures;

public sealed class FigureTalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("thống kê báo cáo", "202611-202611", null)]
    [InlineData("Thong ke bao cao thang 10", "202610-202610", null)]
    [InlineData("thống kê báo cáo tháng 12", "202512-202512", null)]
    [InlineData("thống kê báo cáo tháng 10/2025", "202510-202510", null)]
    [InlineData("thống kê báo cáo tháng trước", "202610-202610", null)]
    [InlineData("thống kê báo cáo quý 3", "202607-202609", null)]
    [InlineData("thống kê báo cáo quý III năm 2025", "202507-202509", null)]
    [InlineData("thống kê báo cáo quý trước", "202607-202609", null)]
    [InlineData("thống kê báo cáo 2026", "202601-202612", null)]
    [InlineData("thống kê báo cáo năm ngoái", "202501-202512", null)]
    [InlineData("thống kê của phòng một cửa", "202611-202611", "phòng một cửa")]
    [InlineData("thống kê của phòng Tổ chức – Hành chính tháng 10", "202610-202610", "phòng Tổ chức – Hành chính")]
    [InlineData("thống kê báo cáo quý 3 của phòng TCHC", "202607-202609", "phòng TCHC")]
    [InlineData("report statistics Q3 2026", "202607-202609", null)]
    [InlineData("report statistics of the division October", "202610-202610", "division")]
    [InlineData("report figures last month", "202610-202610", null)]
    public void Figures_are_asked_for(string text, string period, string? unit)
    {
        var wish = FigureTalk.Read(text, Today).ShouldNotBeNull();
        wish.Period.ToString().ShouldBe(period);
        wish.Unit.ShouldBe(unit);
        MonthSpan.Read(period).ShouldBe(wish.Period);
    }

    [Theory]
    [InlineData("thống kê báo cáo để làm gì?")]
    [InlineData("thống kê báo cáo định kỳ gửi Ủy ban trước ngày 15")]
    [InlineData("báo cáo thống kê phải nộp khi nào")]
    [InlineData("thống kê báo cáo tháng 13")]
    [InlineData("báo cáo của tôi")]
    [InlineData("giao chị Lan thống kê báo cáo quý 3")]
    [InlineData("")]
    public void Anything_else_is_somebody_else_s(string text) => FigureTalk.Read(text, Today).ShouldBeNull();

    [Theory]
    [InlineData("202613-202613")]
    [InlineData("202612-202601")]
    [InlineData("202501-202612")]
    [InlineData("x")]
    public void No_other_months_come_out_of_a_link(string text) => MonthSpan.Read(text).ShouldBeNull();
}
