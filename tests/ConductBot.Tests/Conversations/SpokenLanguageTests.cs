using ConductBot.Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData("Trưa nay uống bia được không?")]
    [InlineData("trua nay uong bia duoc khong")]
    [InlineData("xin chào")]
    [InlineData("toi la ai")]
    [InlineData("<at>Conduct Bot</at> đi trễ?")]
    [InlineData("Chỉ thị 10/CT-CTUBND nói gì")]
    [InlineData("cảm ơn")]
    [InlineData("ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t")]
    [InlineData("nghỉ phép Monday tới, check giúp em")]
    [InlineData("mã A7BE-3AM4-02MY")]
    public void Clearly_Vietnamese(string text) => SpokenLanguage.Of(text).ShouldBe(Language.Vietnamese);

    [Theory]
    [InlineData("May I drink beer at lunch?")]
    [InlineData("who am i")]
    [InlineData("What does Phú Yên say about alcohol at work?")]
    [InlineData("Am I allowed to be late?")]
    public void Clearly_English(string text) => SpokenLanguage.Of(text).ShouldBe(Language.English);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("2")]
    [InlineData("???")]
    [InlineData("Phu Yen")]
    [InlineData("👍")]
    [InlineData("asdf qwer zxcv")]
    public void Nothing_that_tells(string? text) => SpokenLanguage.Of(text).ShouldBeNull();

    [Fact]
    public void Any_text_whatever_has_an_answer() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => SpokenLanguage.Of(text) is null or Language.Vietnamese or Language.English));
}
