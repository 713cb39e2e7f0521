using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.References;

/// <summary>Which texts, clauses and territories a question names, in the writings people use.</summary>
public class ReferenceReaderTests
{
    private static readonly ReferenceReader Reader = new(ShippedTexts.Library);

    public static TheoryData<string> Everything => [.. ShippedTexts.Library.Directives.Select(directive => directive.Id)];

    [Theory]
    [InlineData("khoản 2 điểm e chỉ thị 10 nói gì", "10-CT-CTUBND", "2.e")]
    [InlineData("điểm e khoản 2 Chỉ thị 10/CT-CTUBND", "10-CT-CTUBND", "2.e")]
    [InlineData("khoan 2 diem e chi thi 10", "10-CT-CTUBND", "2.e")]
    [InlineData("k2 đ.e ct10", "10-CT-CTUBND", "2.e")]
    [InlineData("ct 10 k.2 đ.e", "10-CT-CTUBND", "2.e")]
    [InlineData("k2 điểm e CT 10", "10-CT-CTUBND", "2.e")]
    [InlineData("khoản 2e chỉ thị 10", "10-CT-CTUBND", "2.e")]
    [InlineData("10-CT-CTUBND#2.e", "10-CT-CTUBND", "2.e")]
    [InlineData("10-CT-CTUBND 1.đ", "10-CT-CTUBND", "1.đ")]
    [InlineData("point e of clause 2, Directive 10", "10-CT-CTUBND", "2.e")]
    [InlineData("Directive 10, point 2.e", "10-CT-CTUBND", "2.e")]
    [InlineData("clause 2 point e of directive no. 10", "10-CT-CTUBND", "2.e")]
    [InlineData("điểm đ khoản 1 chỉ thị số 10", "10-CT-CTUBND", "1.đ")]
    [InlineData("gạch đầu dòng thứ 3 điểm đ khoản 1 chỉ thị 10", "10-CT-CTUBND", "1.đ.3")]
    [InlineData("gạch đầu dòng thứ ba của điểm đ khoản 1 chỉ thị 10", "10-CT-CTUBND", "1.đ.3")]
    [InlineData("ct 10 k3 điểm a gạch thứ tư là j v", "10-CT-CTUBND", "3.a.4")]
    [InlineData("the third dash of point đ, clause 1, directive 10", "10-CT-CTUBND", "1.đ.3")]
    [InlineData("dash 4 point a clause 3 directive 10", "10-CT-CTUBND", "3.a.4")]
    [InlineData("mục 5 của Chỉ thị 24-CT/TU quy định gì", "24-CT-TU", "5")]
    [InlineData("muc 5 chi thi 24", "24-CT-TU", "5")]
    [InlineData("doan 3 khoan 1 chi thi 24", "24-CT-TU", "1.p3")]
    [InlineData("khoản 1 đoạn thứ hai CT 24", "24-CT-TU", "1.p2")]
    [InlineData("paragraph 2 of clause 1 of directive 24", "24-CT-TU", "1.p2")]
    [InlineData("đoạn 1 khoản 1 chỉ thị 24", "24-CT-TU", "1")]
    [InlineData("đoạn mở đầu chỉ thị 24", "24-CT-TU", "0")]
    [InlineData("phần cuối công điện 968", "968-CD-TTg", "end")]
    [InlineData("khoản 12 công văn 510", "510-UBND-TH", "12")]
    [InlineData("gạch đầu dòng thứ năm khoản 12 công văn 510", "510-UBND-TH", "12.5")]
    [InlineData("khoan 6 cong van 510 UBND-TH", "510-UBND-TH", "6")]
    [InlineData("cv 510 khoản 9", "510-UBND-TH", "9")]
    [InlineData("official letter 510 clause 9", "510-UBND-TH", "9")]
    [InlineData("điểm d khoản 1 công điện 968", "968-CD-TTg", "1.d")]
    [InlineData("cđ 968 điểm đ khoản 1", "968-CD-TTg", "1.đ")]
    [InlineData("telegram 968 clause 2", "968-CD-TTg", "2")]
    [InlineData("968/CĐ-TTg khoản 3", "968-CD-TTg", "3")]
    [InlineData("What does point 2 of official letter 2842 say?", "2842-UBND-TH", "2")]
    [InlineData("cv2842 khoản 1", "2842-UBND-TH", "1")]
    [InlineData("khoản thứ hai chỉ thị 10", "10-CT-CTUBND", "2")]
    [InlineData("điều 5 chỉ thị 10", "10-CT-CTUBND", "5")]
    [InlineData("điểm e điều 2 chỉ thị 10", "10-CT-CTUBND", "2.e")]
    [InlineData("article 2 of directive 10", "10-CT-CTUBND", "2")]
    [InlineData("công văn số 2842/UBND-TH", "2842-UBND-TH", null)]
    [InlineData("chỉ thị số 24", "24-CT-TU", null)]
    [InlineData("CHỈ THỊ 10", "10-CT-CTUBND", null)]
    [InlineData("chỉ thị 10 có áp dụng với giáo viên k", "10-CT-CTUBND", null)]
    public void A_citation_is_read_in_any_writing(string question, string directive, string? path)
    {
        var named = Read(question);
        named.Directives.ShouldBe([directive]);
        named.Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("uống bia được k 2 lon thôi")]
    [InlineData("em e ngại quá, đi trễ 15 phút")]
    [InlineData("được mấy điểm 10 thi đua")]
    [InlineData("điểm nào cấm rượu")]
    [InlineData("lương bậc k3 được mấy đồng")]
    [InlineData("đoàn kiểm tra 3 người")]
    [InlineData("điều 5 luật phòng chống tác hại rượu bia")]
    [InlineData("")]
    public void A_question_that_cites_nothing_names_nothing(string question)
    {
        var named = Read(question);
        named.Directives.ShouldBeEmpty();
        named.Path.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_clause_is_found_by_its_own_citation_in_both_languages(string id)
    {
        var directive = ShippedTexts.Directive(id);
        foreach (var clause in directive.Clauses)
        {
            Read($"{clause.Citation} {id}").ShouldSatisfyAllConditions(named => named.Path.ShouldBe(clause.Path, clause.Citation), named => named.Directives.ShouldBe([id]));
            Read($"{clause.CitationEn}, {id}").Path.ShouldBe(clause.Path, clause.CitationEn);
        }
    }

    [Theory]
    [InlineData("ở Phú Yên uống bia buổi trưa được không", true)]
    [InlineData("quy định của tỉnh phú yên về rượu bia", true)]
    [InlineData("phu yen quy dinh sao", true)]
    [InlineData("tiếp đoàn Phú Yên thì uống được không", false)]
    [InlineData("khách Phú Yên qua chơi", false)]
    [InlineData("khách từ tỉnh Phú Yên", false)]
    [InlineData("guests from Phu Yen", false)]
    [InlineData("uống bia buổi trưa", false)]
    public void A_territory_is_named_by_its_own_rules_not_by_its_guests(string question, bool named) =>
        Reader.Territories.In(Tokens(question)).Any(territory => territory.Directives.Contains("CT-TU-2023")).ShouldBe(named);

    [Theory]
    [InlineData("chỉ thị của Tỉnh ủy", "24-CT-TU")]
    [InlineData("thủ tướng yêu cầu gì", "968-CD-TTg")]
    [InlineData("năm 2012 có văn bản nào", "10-CT-CTUBND")]
    [InlineData("the prime minister asks", "968-CD-TTg")]
    public void An_issuer_or_a_year_is_a_hint(string question, string directive)
    {
        Read(question).Directives.ShouldBeEmpty();
        Read(question).Hinted.ShouldContain(directive);
    }

    [Theory]
    [InlineData("chỉ thị 11 nói gì", true)]
    [InlineData("khoản 2 công văn số 999", true)]
    [InlineData("what does directive 77 say", true)]
    [InlineData("chỉ thị 10 nói gì", false)]
    [InlineData("chỉ thị 05 được nhắc ở đâu", false)]
    [InlineData("chỉ thị 2012", false)]
    [InlineData("uống 11 lon bia", false)]
    public void A_text_that_is_neither_ours_nor_cited_is_unknown(string question, bool unknown) => (Reader.Missing(Tokens(question)) is not null).ShouldBe(unknown);

    [Fact]
    public void Two_texts_are_named_in_the_order_of_the_question() => Read("công văn 510 và chỉ thị 10 khác nhau gì").Directives.ShouldBe(["510-UBND-TH", "10-CT-CTUBND"]);

    [Fact]
    public void The_words_that_only_name_are_told() => Read("khoản 2 điểm e chỉ thị 10 nói gì").Tokens.Order().ShouldBe([0, 1, 2, 3, 4, 5, 6]);

    private static NamedReferences Read(string question) => Reader.Read(Tokens(question));

    private static List<string> Tokens(string question) => Words.Of(Words.Normal(question)).ConvertAll(word => word.Text);
}
