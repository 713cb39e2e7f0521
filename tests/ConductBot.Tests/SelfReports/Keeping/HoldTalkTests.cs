using ConductBot.SelfReports.Keeping;

namespace ConductBot.Tests.SelfReports.Keeping;

public sealed class HoldTalkTests
{
    [Theory]
    [InlineData("giữ lại TB-2026-000123 vì có quyết định thanh tra", "TB-2026-000123", false, "có quyết định thanh tra")]
    [InlineData("Giữ lại báo cáo TB 2026 123, vì đơn khiếu nại.", "TB 2026 123", false, "đơn khiếu nại")]
    [InlineData("giu lai TB-2026-000123 vi co don", "TB-2026-000123", false, "co don")]
    [InlineData("giữ lại TB-2026-000123", "TB-2026-000123", false, "")]
    [InlineData("giữ lại mọi dữ liệu của Nguyễn Văn Nam vì kiểm tra", "Nguyễn Văn Nam", true, "kiểm tra")]
    [InlineData("giữ lại tất cả báo cáo của lan.tt do kiểm tra", "lan.tt", true, "kiểm tra")]
    [InlineData("hold TB-2026-000123 because of an inspection", "TB-2026-000123", false, "of an inspection")]
    [InlineData("hold everything of lan.tt for the inspection", "lan.tt", true, "the inspection")]
    public void A_hold_is_read_with_its_reason(string text, string what, bool person, string reason) => HoldTalk.Read(text).ShouldBe(new HoldWish.Place(what, person, reason));

    [Theory]
    [InlineData("thôi giữ TB-2026-000123", "TB-2026-000123", false)]
    [InlineData("bỏ giữ lại báo cáo TB-2026-000123", "TB-2026-000123", false)]
    [InlineData("ngừng giữ mọi dữ liệu của lan.tt", "lan.tt", true)]
    [InlineData("release everything of lan.tt", "lan.tt", true)]
    public void A_release_is_read(string text, string what, bool person) => HoldTalk.Read(text).ShouldBe(new HoldWish.Release(what, person));

    [Fact]
    public void It_is_read_however_it_is_written()
    {
        foreach (var verb in (string[])["giữ lại", "giu lại", "GIỮ LAI", "Hold", "thôi giữ", "Thoi giu lại", "BỎ GIỮ", "bo giu", "ngừng giữ lại", "Ngung  giu", "Release"])
        {
            foreach (var space in (string[])[" ", "\t", "\n", "\u00A0", "\u2003 "]) HoldTalk.Read($" {verb.Replace(" ", space, StringComparison.Ordinal)}{space}TB-2026-000123.").ShouldNotBeNull($"{verb}{space}");
        }
    }

    [Theory]
    [InlineData("đang giữ lại những gì?")]
    [InlineData("danh sách giữ lại")]
    [InlineData("holds")]
    public void The_list_is_asked_for(string text) => HoldTalk.Read(text).ShouldBe(new HoldWish.See());

    [Theory]
    [InlineData("TB-2026-000123")]
    [InlineData("giữ lại tài liệu mật có được không?")]
    [InlineData("cán bộ có được giữ lại quà tặng không?")]
    [InlineData("giữ lại cho tôi một chỗ họp")]
    [InlineData("nhắc cả phòng giữ lại hóa đơn vì kiểm toán")]
    [InlineData("release the hounds")]
    [InlineData("")]
    public void Nothing_else_is_taken(string text) => HoldTalk.Read(text).ShouldBeNull();
}
