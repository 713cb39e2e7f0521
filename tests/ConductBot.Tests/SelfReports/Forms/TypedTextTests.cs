using ConductBot.SelfReports.Forms;

namespace ConductBot.Tests.SelfReports.Forms;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("Kẹt phà\nNgười nhận: ai đó", "Kẹt phà Người nhận: ai đó")]
    [InlineData("a\r\nb\u2028c\u0085d\te", "a  b c d e")]
    [InlineData(" Báo \u202Egnốht\u202C \u0000A\u0007 ", "Báo gnốht A")]
    public void A_line_stays_one(string typed, string line) => TypedText.Line(typed).ShouldBe(line);

    [Theory]
    [InlineData("một\r\nhai\rba", "một\nhai\nba")]
    [InlineData("\u2066ẩn\u2069\u200F ", "ẩn")]
    public void Lines_stay_lines_and_nothing_turns_them(string typed, string lines) => TypedText.Lines(typed).ShouldBe(lines);
}
