using ConductBot.SelfReports.Talk;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Talk;

public sealed class NamelessWordsTests
{
    [Theory]
    [InlineData("báo cáo ẩn danh")]
    [InlineData("Báo cáo không nêu tên.")]
    [InlineData("không nêu tên")]
    [InlineData("em muốn báo cáo ẩn danh")]
    [InlineData("cho tôi gửi báo cáo không ghi tên")]
    [InlineData("bao cao an danh")]
    [InlineData("tố giác ẩn danh")]
    [InlineData("phản ánh vi phạm ẩn danh")]
    [InlineData("I want to report anonymously")]
    [InlineData("file an anonymous report")]
    [InlineData("report without a name")]
    public void They_ask_for_it(string text) => NamelessWords.Ask(text).ShouldBeTrue();

    [Fact]
    public void The_cheap_look_lets_every_message_through_that_asks() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(
            Gen.Elements("ẩn", "danh", "ÂN", "Danh", "nặc", "giấu", "tên", "không", "nêu", "Ghi", "để", "anonymous", "ANONYMOUSLY", "without", "a", "my", "name", "báo cáo", "gửi", "em", "muốn", "report", "file", "te\u0302n", "😀", "–").ListOf().Select(static words => string.Join(' ', words)).ToArbitrary(),
            text => NamelessWords.MayAsk(text) || !NamelessWords.Asks(text)));

    [Theory]
    [InlineData("báo cáo ẩn danh được không?")]
    [InlineData("báo cáo ẩn danh có được không")]
    [InlineData("báo cáo")]
    [InlineData("nhắc cả phòng không nêu tên khách")]
    [InlineData("người dân gửi đơn ẩn danh thì xử lý thế nào")]
    [InlineData("")]
    public void Others_do_not(string text) => NamelessWords.Ask(text).ShouldBeFalse();
}
