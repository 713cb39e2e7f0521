using ConductBot.Answers.Reading;
using ConductBot.Directives;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.Reading;

/// <summary>Modality is read per conjunct: a table over the shipped texts, and small texts for each rule.</summary>
public class SentenceReaderTests
{
    /// <summary>Clause, a piece of the conjunct, its modality, the start of its act.</summary>
    public static TheoryData<string, string, string, string> Conjuncts => new()
    {
        { "10-CT-CTUBND#2.e", "Không uống rượu", "Prohibited", "uống rượu, bia trong giờ làm việc, kể cả vào buổi trưa và ngày trực" },
        { "10-CT-CTUBND#2.e", "điều khiển phương tiện", "Prohibited", "điều khiển phương tiện giao thông khi đã uống rượu, bia" },
        { "10-CT-CTUBND#2.b", "việc riêng", "Prohibited", "sử dụng thời giờ làm việc vào việc riêng" },
        { "10-CT-CTUBND#2.b", "đi trễ", "Prohibited", "đi trễ, về sớm" },
        { "10-CT-CTUBND#2.b", "xem phim", "Prohibited", "chơi trò chơi điện tử, xem phim trong giờ làm việc" },
        { "10-CT-CTUBND#2.b", "Có ý thức", "None", "Có ý thức tiết kiệm" },
        { "10-CT-CTUBND#2.a", "Phải chấp hành", "Required", "chấp hành và sử dụng" },
        { "10-CT-CTUBND#2.a", "niềm nở", "Required", "có tinh thần thái độ lịch sự" },
        { "10-CT-CTUBND#2.a", "Sâu sát", "None", "Sâu sát cơ sở" },
        { "10-CT-CTUBND#2.a", "bàn bạc", "Required", "Đối với những công việc có liên quan đến lợi ích hợp pháp của dân, phải tuyên truyền" },
        { "10-CT-CTUBND#2.c", "Có mặt đúng giờ", "Required", "Có mặt đúng giờ" },
        { "10-CT-CTUBND#2.c", "phấn đấu rút ngắn", "None", "Nâng cao ý thức" },
        { "10-CT-CTUBND#2.c", "không gây phiền hà", "Prohibited", "gây phiền hà, nhũng nhiễu" },
        { "10-CT-CTUBND#2.d", "nhân danh", "Prohibited", "nhân danh cơ quan hành chính nhà nước" },
        { "10-CT-CTUBND#2.d", "bí mật công vụ", "Prohibited", "tiết lộ bí mật điều tra, bí mật công vụ, thông tin sai sự thật, không trung thực" },
        { "10-CT-CTUBND#2.d", "Giữ nghiêm", "Required", "Giữ nghiêm kỷ luật" },
        { "10-CT-CTUBND#2.d", "nói đúng nơi", "Required", "Việc phát ngôn phải đảm bảo" },
        { "10-CT-CTUBND#2.đ", "Tránh thái độ", "None", "Tránh thái độ" },
        { "10-CT-CTUBND#1.c", "nơi công sở", "Prohibited", "tổ chức uống rượu bia nơi công sở" },
        { "10-CT-CTUBND#1.c", "thi hành công vụ", "Prohibited", "uống rượu, bia trong giờ làm việc hoặc khi thi hành công vụ" },
        { "10-CT-CTUBND#1.d", "Quy chế làm việc", "Required", "Trong Quy chế làm việc của cơ quan, đơn vị phải có nội dung" },
        { "10-CT-CTUBND#1.d", "xử lý nghiêm", "Required", "xử lý nghiêm các trường hợp" },
        { "10-CT-CTUBND#1.đ.2", "chủ trì cuộc họp phải", "Required", "Cơ quan, đơn vị chủ trì cuộc họp phải chuẩn bị" },
        { "10-CT-CTUBND#1.đ.2", "(nếu có)", "Required", "Cơ quan, đơn vị được mời" },
        { "10-CT-CTUBND#1.đ.3", "không đúng thành phần", "Prohibited", "cử người tham dự cuộc họp không đúng thành phần được mời dự" },
        { "10-CT-CTUBND#1.đ.3", "xin phép", "Required", "Trường hợp người được triệu tập" },
        { "10-CT-CTUBND#1.đ.3", "truyền đạt lại", "Required", "Sau đó phải truyền đạt" },
        { "10-CT-CTUBND#3.a.4", "hòm thư góp ý", "Required", "100% cơ quan, đơn vị phải có hòm thư góp ý" },
        { "10-CT-CTUBND#3.c", "xe công", "Required", "Sở Tài chính có trách nhiệm" },
        { "10-CT-CTUBND#0", "ý thức chấp hành", "None", "Trong thời gian qua" },
        { "10-CT-CTUBND#end", "được phổ biến", "None", "Chỉ thị này được phổ biến" },
        { "968-CD-TTg#1.b", "dám làm", "Required", "Kịp thời rà soát, thay thế" },
        { "968-CD-TTg#1.b", "kiểm điểm", "Required", "Trường hợp đùn đẩy" },
        { "968-CD-TTg#1.d", "không liên quan hoặc", "Prohibited", "lấy ý kiến phối hợp của cơ quan không liên quan" },
        { "968-CD-TTg#1.d", "trả lời đúng hạn", "Required", "Cơ quan được lấy ý kiến có trách nhiệm" },
        { "968-CD-TTg#1.d", "trả lời chung chung", "Prohibited", "trả lời chung chung" },
        { "968-CD-TTg#1.g", "Kiên quyết", "Prohibited", "để xảy ra tình trạng chậm trễ" },
        { "968-CD-TTg#1.h", "lòng vòng", "Prohibited", "đùn đẩy, lòng vòng, né tránh" },
        { "24-CT-TU#1.p4", "lòng vòng", "Prohibited", "đùn đẩy, lòng vòng, né tránh" },
        { "24-CT-TU#2", "không được làm", "Prohibited", "vi phạm những điều đảng viên không được làm" },
        { "24-CT-TU#3", "nếu phát hiện", "Required", "Trong quá trình thanh tra" },
        { "CT-TU-2023#5.p4", "đồ uống có cồn", "Prohibited", "sử dụng rượu, bia, đồ uống có cồn" },
        { "CT-TU-2023#5.p3", "thứ bậc", "Required", "Trong thực thi nhiệm vụ, công vụ phải tuân thủ" },
        { "CT-TU-2023#2.p2", "Khuyến khích", "None", "Khuyến khích, phát huy" },
        { "2842-UBND-TH#1", "tham mưu UBND tỉnh", "Required", "Các sở, ngành tỉnh" },
        { "2842-UBND-TH#2", "làm đầu mối", "Required", "Sở Nội vụ làm đầu mối" },
        { "510-UBND-TH#6.p2", "đùn đẩy trách nhiệm", "Prohibited", "để xảy ra tình trạng nhũng nhiễu" },
        { "510-UBND-TH#12.5", "31/3/2024", "Required", "Hoàn thành việc xây dựng" },
    };

    public static TheoryData<string> Ids => [.. ShippedTexts.Library.Directives.Select(directive => directive.Id)];

    [Theory]
    [MemberData(nameof(Conjuncts))]
    public void A_conjunct_has_its_own_modality_and_act(string clause, string piece, string modality, string act)
    {
        var (text, conjuncts) = Read(clause);
        var found = conjuncts.First(conjunct => conjunct.Span.Of(text).Contains(piece, StringComparison.Ordinal));
        found.Modality.ToString().ShouldBe(modality);
        found.Act.Of(text).ShouldStartWith(act);
    }

    [Fact]
    public void The_exception_for_guests_stands_in_its_own_sentence_only()
    {
        var clause = Find("10-CT-CTUBND#2.e");
        var sentences = SentenceReader.Read(clause);
        sentences.Count.ShouldBe(2);
        sentences[0].Conjuncts.ShouldHaveSingleItem().Exception.ShouldNotBeNull().Of(clause.Text).ShouldBe("trừ trường hợp tiếp khách ngoài tỉnh và khách quốc tế theo sự phân công của thủ trưởng cơ quan, đơn vị");
        sentences[1].Conjuncts.ShouldHaveSingleItem().Exception.ShouldBeNull();
        sentences[1].Continues.ShouldBeFalse();
    }

    [Fact]
    public void No_other_clause_has_an_exception() =>
        ShippedTexts.Library.Directives.SelectMany(directive => directive.Clauses.Where(clause => SentenceReader.Read(clause).Any(sentence => sentence.Conjuncts.Any(conjunct => conjunct.Exception is not null))).Select(clause => $"{directive.Id}#{clause.Path}"))
            .ShouldBe(["10-CT-CTUBND#2.e"]);

    [Fact]
    public void Sentences_that_lean_on_the_one_before_are_told_so() =>
        SentenceReader.Read(Find("10-CT-CTUBND#1.đ.3")).Select(sentence => sentence.Continues).ShouldBe([false, true, true]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_span_lies_in_its_clause_and_every_conjunct_names_an_act(string id)
    {
        foreach (var clause in ShippedTexts.Directive(id).Clauses)
        {
            var end = 0;
            foreach (var sentence in SentenceReader.Read(clause))
            {
                sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = sentence.Span.End;
                end.ShouldBeLessThanOrEqualTo(clause.Text.Length);
                foreach (var conjunct in sentence.Conjuncts)
                {
                    conjunct.Act.Of(clause.Text).Trim().ShouldNotBeEmpty($"{id}#{clause.Path}");
                    (conjunct.Span.Start >= sentence.Span.Start && conjunct.Span.End <= sentence.Span.End).ShouldBeTrue();
                    (conjunct.Act.Start >= conjunct.Span.Start && conjunct.Act.End <= conjunct.Span.End).ShouldBeTrue();
                }
            }

            end.ShouldBe(clause.Text.Length, $"{id}#{clause.Path}");
        }
    }

    [Theory]
    [InlineData("Gửi TT. Tỉnh ủy và TP. Sóc Trăng để biết.", 1)]
    [InlineData("Chấp hành nghiêm. Không đi trễ.", 2)]
    [InlineData("Chấp hành nghiêm. 100% cơ quan phải có hòm thư.", 2)]
    [InlineData("Theo TCVN ISO 9001:2008 và Quyết định số 03/2007/QĐ-BNV.", 1)]
    [InlineData("Ai làm? Làm thế nào! “Làm ngay.”", 3)]
    [InlineData("", 0)]
    public void A_full_stop_before_a_capital_ends_a_sentence_but_not_after_an_abbreviation(string text, int sentences) => SentenceReader.Split(text).Count().ShouldBe(sentences);

    [Theory]
    [InlineData("Không hút thuốc.", "Prohibited")]
    [InlineData("Không những nhanh mà còn đúng.", "Required")]
    [InlineData("Nghiêm cấm hút thuốc.", "Prohibited")]
    [InlineData("Tuyệt đối không hút thuốc.", "Prohibited")]
    [InlineData("Người không được giao nhiệm vụ thì không được phát ngôn.", "Prohibited")]
    [InlineData("Người được giao nhiệm vụ thì phải báo cáo.", "Required")]
    [InlineData("Công chức được phép nghỉ bù.", "Permitted")]
    [InlineData("Người dân có quyền khiếu nại.", "Permitted")]
    [InlineData("Khuyến khích đi bộ.", "None")]
    [InlineData("Xây dựng kế hoạch (có thể hằng năm, không được chậm).", "Required")]
    public void The_operator_of_the_norm_decides(string text, string modality) => SentenceReader.Read(Small(text))[0].Conjuncts[0].Modality.ToString().ShouldBe(modality);

    [Fact]
    public void Semicolons_in_parentheses_part_nothing() => SentenceReader.Read(Small("Nâng cao ý thức (với việc phải làm; với gia đình), giải quyết nhanh."))[0].Conjuncts.Count.ShouldBe(1);

    [Fact]
    public void A_semicolon_at_the_end_makes_no_empty_conjunct() => SentenceReader.Read(Small("Lập kế hoạch; phân bổ thời gian;"))[0].Conjuncts.Count.ShouldBe(2);

    [Fact]
    public void The_preamble_orders_nothing() => SentenceReader.Read(Small("Thực hiện Công điện số 968.", "0"))[0].Conjuncts[0].Modality.ShouldBe(Modality.None);

    private static Clause Small(string text, string path = "1.a") =>
        new() { Path = path, Text = text, Citation = "", Addressee = new Addressee(AddresseeKind.Unknown, "", Provenance.InText, "") };

    private static Clause Find(string id) => ShippedTexts.Library.Find(ClauseId.Parse(id)).ShouldNotBeNull();

    private static (string Text, IReadOnlyList<Conjunct> Conjuncts) Read(string id) => (Find(id).Text, [.. SentenceReader.Read(Find(id)).SelectMany(sentence => sentence.Conjuncts)]);
}
