namespace ConductBot.Tests.Directives.Reading;

public class PathsOfTheShippedTextsTests
{
    [Theory]
    [InlineData("10-CT-CTUBND", "0 0.p2 0.p3 1 1.a 1.a.1 1.a.2 1.a.3 1.b 1.c 1.d 1.đ 1.đ.1 1.đ.2 1.đ.3 2 2.a 2.b 2.c 2.d 2.đ 2.e 2.g 3 3.a 3.a.1 3.a.2 3.a.3 3.a.4 3.b 3.b.1 3.b.2 3.b.3 3.b.4 3.c 3.d end")]
    [InlineData("2842-UBND-TH", "0 1 2 end")]
    [InlineData("968-CD-TTg", "0 0.p2 1 1.a 1.b 1.c 1.d 1.đ 1.e 1.g 1.h 2 3 end")]
    [InlineData("24-CT-TU", "0 0.p2 0.p3 0.p4 1 1.p2 1.p3 1.p4 2 3 4 5 6 7 end")]
    [InlineData("510-UBND-TH", "0 0.p2 1 1.p2 2 3 4 5 6 6.p2 6.p3 7 8 8.1 8.2 8.3 9 10 11 11.1 11.2 12 12.1 12.2 12.3 12.4 12.5 12.6")]
    [InlineData("CT-TU-2023", "0 0.p2 1 2 2.p2 2.p3 3 4 5 5.p2 5.p3 5.p4 6 7 8 9 end")]
    public void Each_paragraph_has_its_place(string directive, string paths) =>
        string.Join(' ', ShippedTexts.Directive(directive).Clauses.Select(clause => clause.Path)).ShouldBe(paths);

    [Theory]
    [InlineData("10-CT-CTUBND", "2.e", "khoản 2 điểm e", "clause 2, point e")]
    [InlineData("10-CT-CTUBND", "1.đ.3", "khoản 1 điểm đ, gạch đầu dòng thứ 3", "clause 1, point đ, dash 3")]
    [InlineData("CT-TU-2023", "5.p4", "khoản 5, đoạn thứ 4", "clause 5, paragraph 4")]
    [InlineData("24-CT-TU", "0.p2", "đoạn mở đầu, đoạn thứ 2", "opening, paragraph 2")]
    [InlineData("24-CT-TU", "0", "đoạn mở đầu", "opening")]
    [InlineData("968-CD-TTg", "end", "phần cuối", "closing part")]
    public void A_place_is_cited_in_words(string directive, string path, string vietnamese, string english)
    {
        var clause = ShippedTexts.Directive(directive).Find(path).ShouldNotBeNull();
        (clause.Citation, clause.CitationEn).ShouldBe((vietnamese, english));
    }

    [Fact]
    public void The_label_is_no_part_of_the_text()
    {
        var clause = ShippedTexts.Directive("10-CT-CTUBND").Find("2.e").ShouldNotBeNull();
        clause.Label.ShouldBe("e)");
        clause.Text.ShouldStartWith("Không uống rượu, bia");
    }

    [Fact]
    public void A_paragraph_that_a_page_breaks_is_one()
    {
        ShippedTexts.Directive("24-CT-TU").Find("1.p4").ShouldNotBeNull().Text.ShouldContain("kịp thời giải quyết triệt để, dứt điểm");
        ShippedTexts.Directive("968-CD-TTg").Find("1.g").ShouldNotBeNull().Text.ShouldContain("người dân, doanh nghiệp; không để đùn đẩy");
    }
}
