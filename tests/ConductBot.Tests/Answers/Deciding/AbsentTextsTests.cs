using ConductBot.Answers.Composing;
using ConductBot.Conversations;

namespace ConductBot.Tests.Answers.Deciding;

/// <summary>What is asked of a text, a place or a case that the library does not have.</summary>
public class AbsentTextsTests
{
    [Theory]
    [InlineData("chỉ thị 99 nói gì", "Chỉ thị 99")]
    [InlineData("Công văn 1234/UBND-TH yêu cầu gì?", "Công văn 1234")]
    public void A_text_that_is_not_here_is_named_as_missing(string question, string named)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Kind.ShouldBe(AnswerKind.NoSuchText);
        ShippedAnswers.Say(answer).ShouldContain(named);
        ShippedAnswers.Say(answer, Language.English).ShouldContain(named);
    }

    [Theory]
    [InlineData("Tỉnh An Giang quy định thế nào về uống rượu bia?", "An Giang")]
    [InlineData("Are officials in Hanoi allowed to drink at lunch?", "Hà Nội")]
    [InlineData("can bo ben bac lieu co bi cam nhau buoi trua khong", "Bạc Liêu")]
    public void Another_provinces_rules_are_not_answered_with_ours(string question, string place)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Kind.ShouldBe(AnswerKind.OtherTerritory);
        answer.Quotations.ShouldBeEmpty();
        ShippedAnswers.Say(answer).ShouldContain(place);
    }

    [Theory]
    [InlineData("Khách Cà Mau lên, sếp phân công tiếp thì uống bia được không?")]
    [InlineData("My director asked me to host guests from Can Tho. May I drink with them at lunch?")]
    [InlineData("Công chức Sóc Trăng uống bia buổi trưa được không?")]
    public void A_guests_province_and_our_own_are_not_another_place(string question) => ShippedAnswers.Ask(question).Outcome.ShouldBe(AnswerOutcome.Answered);

    [Theory]
    [InlineData("tối nhậu thì sao")]
    [InlineData("tối nay đi nhậu với bạn được không")]
    [InlineData("May I drink beer at home in the evening?")]
    [InlineData("buoi toi o nha khong phai truc thi uong bia co duoc khong")]
    public void An_evening_at_home_is_not_answered_by_a_rule_for_working_hours(string question) => ShippedAnswers.Ask(question).Outcome.ShouldBe(AnswerOutcome.Abstained);

    [Theory]
    [InlineData("tối trực cơ quan uống bia được không", "ngày trực")]
    [InlineData("tối nhậu xong lái xe về được không", "điều khiển phương tiện")]
    public void On_duty_or_driving_it_is_answered(string question, string quoted) => ShippedAnswers.Ask(question).Quotations[0].Text.ShouldContain(quoted);
}
