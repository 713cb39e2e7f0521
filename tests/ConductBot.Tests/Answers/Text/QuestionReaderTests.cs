namespace ConductBot.Tests.Answers.Text;

/// <summary>Reading with the shipped vocabulary and the syllables of the shipped texts.</summary>
public class QuestionReaderTests
{
    [Theory]
    [InlineData("e đi trễ dc k", "em đi trễ được không")]
    [InlineData("ubnd tỉnh", "ủy ban nhân dân tỉnh")]
    [InlineData("cq mình", "cơ quan mình")]
    [InlineData("cbcc", "cán bộ công chức")]
    [InlineData("fong", "phong")]
    [InlineData("thutruong", "thu truong")]
    public void Abbreviations_are_written_out_and_slips_mended(string question, string tokens) => string.Join(' ', ShippedAnswers.Ranker.Read(question).Tokens).ShouldBe(tokens);

    [Theory]
    [InlineData("khoản 2 điểm e nói gì", "e")]
    [InlineData("điểm đ khoản 1", "đ")]
    [InlineData("diem c khoan 2", "c")]
    [InlineData("what does point d of clause 2 say", "d")]
    public void A_letter_after_the_word_point_stays_a_point(string question, string point) => ShippedAnswers.Ranker.Read(question).Tokens.ShouldContain(point);

    [Theory]
    [InlineData("May I drink beer at lunch?", true)]
    [InlineData("Can I be late", true)]
    [InlineData("Which directive speaks of alcohol?", true)]
    [InlineData("uong bia dc ko", false)]
    [InlineData("May I uống bia", false)]
    [InlineData("họp online được không", false)]
    [InlineData("meeting tre", false)]
    [InlineData("", false)]
    public void English_is_told_from_vietnamese_without_diacritics(string question, bool english) => ShippedAnswers.Ranker.Read(question).English.ShouldBe(english);

    [Theory]
    [InlineData("nhậu trong giờ làm", "uong ruou")]
    [InlineData("sếp vắng", "thu truong")]
    [InlineData("May I drink beer at lunch?", "uong ruou")]
    public void Everyday_words_are_joined_by_the_words_of_the_texts(string question, string phrase) =>
        ShippedAnswers.Ranker.Read(question).Added.Select(added => string.Join(' ', added)).ShouldContain(phrase);

    [Fact]
    public void Beer_without_its_mark_is_no_lie() =>
        ShippedAnswers.Ranker.Read("uong bia buoi trua dc ko").Added.Select(added => string.Join(' ', added)).ShouldNotContain("thong tin sai su that");

    [Fact]
    public void A_long_question_is_read_up_to_two_hundred_words() => ShippedAnswers.Ranker.Read(string.Concat(Enumerable.Repeat("bia ", 5_000))).Typed.Count.ShouldBe(200);

    [Fact]
    public void A_word_without_end_is_read_up_to_forty_letters() => ShippedAnswers.Ranker.Read(new string('ộ', 50_000)).Typed.ShouldHaveSingleItem().Length.ShouldBe(40);

    [Fact]
    public void Words_without_a_topic_weigh_little()
    {
        var read = ShippedAnswers.Ranker.Read("cho em hỏi uống bia được không");
        read.Terms[0].Weight.ShouldBeLessThan(1);
        read.Terms[read.Tokens.ToList().IndexOf("bia")].Weight.ShouldBe(1);
    }

    [Fact]
    public void What_nobody_knows_is_counted()
    {
        ShippedAnswers.Ranker.Read("xqzwkj qwrtyp uống bia").Unknown.ShouldBe(0.5f);
        ShippedAnswers.Ranker.Read("").Unknown.ShouldBe(0);
    }
}
