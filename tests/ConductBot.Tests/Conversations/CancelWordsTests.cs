using ConductBot.Conversations;

namespace ConductBot.Tests.Conversations;

public sealed class CancelWordsTests
{
    [Theory]
    [InlineData("bỏ")]
    [InlineData("Bỏ.")]
    [InlineData("bỏ đi em")]
    [InlineData("thôi ạ")]
    [InlineData("Hủy!")]
    [InlineData("huỷ")]
    [InlineData("huy bo nhe")]
    [InlineData("Cancel, please")]
    [InlineData("never mind")]
    public void Calls_off_and_says_nothing_else(string said) => CancelWords.AreAll(said).ShouldBeTrue();

    [Theory]
    [InlineData("bộ")]
    [InlineData("bố")]
    [InlineData("bỏ qua")]
    [InlineData("bỏ việc có phải báo trước không")]
    [InlineData("hủy lời nhắc")]
    [InlineData("em")]
    [InlineData("thôi việc")]
    [InlineData("bị cho thôi việc")]
    [InlineData("")]
    public void Says_something_else(string said) => CancelWords.AreAll(said).ShouldBeFalse();

    [Fact]
    public void A_form_is_not_ended_by_what_may_be_its_answer()
    {
        CancelWords.EndAForm("Hủy.").ShouldBeTrue();
        CancelWords.EndAForm("bỏ").ShouldBeFalse();
    }
}
