using ConductBot.Answers.Composing;
using ConductBot.Answers.Reading;
using ConductBot.Directives;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.Composing;

/// <summary>A ban with an exception, and what the question says of that exception.</summary>
public class VerdictReaderTests
{
    [Theory]
    [InlineData("Tiếp khách ngoài tỉnh thì uống bia được không?")]
    [InlineData("trua nay tiep khach ngoai tinh uong bia dc ko")]
    [InlineData("có khách quốc tế, thủ trưởng phân công tiếp thì uống được không")]
    [InlineData("khách quốc tế mời bia")]
    [InlineData("sếp phân công tiếp khách thì được uống không")]
    public void A_question_on_what_the_exception_speaks_of_may_fall_under_it(string question) => Drinking(question).ShouldBe(Verdict.Conditional);

    [Theory]
    [InlineData("Trưa nay uống bia được không?")]
    [InlineData("uong ruou trong gio lam viec co duoc khong")]
    [InlineData("Ngày trực tại cơ quan uống chút rượu được không?")]
    [InlineData("tiếp khách trong tỉnh thì uống bia được không")]
    [InlineData("khách trong tỉnh mời bia")]
    [InlineData("có khách quốc tế nhưng không được phân công tiếp thì uống được không")]
    [InlineData("chưa ai phân công mà em tự uống với khách")]
    public void A_question_that_denies_the_exception_or_does_not_touch_it_meets_the_ban(string question) => Drinking(question).ShouldBe(Verdict.Prohibited);

    [Theory]
    [InlineData("Tiếp khách ngoài tỉnh xong lái xe về được không?")]
    [InlineData("khách quốc tế mời bia, em chạy xe về")]
    public void The_ban_on_driving_has_no_exception(string question) => Read("10-CT-CTUBND#2.e", "điều khiển", question).ShouldBe(Verdict.Prohibited);

    [Theory]
    [InlineData("10-CT-CTUBND#2.a", "lịch sự", Verdict.Required)]
    [InlineData("10-CT-CTUBND#2.b", "đi trễ", Verdict.Prohibited)]
    [InlineData("10-CT-CTUBND#2.b", "Có ý thức", null)]
    [InlineData("10-CT-CTUBND#0", "ý thức", null)]
    public void Without_an_exception_the_modality_is_the_verdict(string clause, string piece, Verdict? verdict) => Read(clause, piece, "có được không").ShouldBe(verdict);

    private static Verdict? Drinking(string question) => Read("10-CT-CTUBND#2.e", "Không uống", question);

    private static Verdict? Read(string id, string piece, string question)
    {
        var clause = ShippedTexts.Library.Find(ClauseId.Parse(id)).ShouldNotBeNull();
        var rule = SentenceReader.Read(clause).SelectMany(sentence => sentence.Conjuncts).First(conjunct => conjunct.Span.Of(clause.Text).Contains(piece, StringComparison.Ordinal));
        return VerdictReader.Read(clause.Text, rule, ShippedAnswers.Ranker.Read(question), ShippedAnswers.Ranker.IsTelling);
    }
}
