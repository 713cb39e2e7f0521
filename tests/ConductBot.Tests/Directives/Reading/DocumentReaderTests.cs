using ConductBot.Directives.Reading;

namespace ConductBot.Tests.Directives.Reading;

public class DocumentReaderTests
{
    [Fact]
    public void Articles_hold_clauses_points_and_dashes() => Texts.Paths("""
        QUYẾT ĐỊNH
        Về việc ban hành quy định

        Căn cứ Luật Tổ chức chính quyền địa phương;

        Điều 1. Phạm vi

        Quy định này áp dụng cho mọi cơ quan.

        Điều 2. Giờ làm việc

        1. Cán bộ phải:

        a) đến đúng giờ;

        b) đeo thẻ:

        - khi tiếp dân;

        + tại bộ phận một cửa;

        - khi đi họp.

        2. Không hút thuốc.

        Quyết định này có hiệu lực kể từ ngày ký.
        """).ShouldBe("0 1 1.p2 2 2.1 2.1.a 2.1.b 2.1.b.1 2.1.b.1.1 2.1.b.2 2.2 end");

    [Fact]
    public void An_ordering_lead_in_right_below_the_title_begins_the_text()
    {
        var document = Texts.Documents("""
            CHỈ THỊ
            Về việc chấn chỉnh giờ giấc làm việc
            trong các cơ quan hành chính
            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các cơ quan:

            1. Không đi trễ.

            2. Không về sớm.
            """).ShouldHaveSingleItem();
        document.Head.Title.ShouldBe("Về việc chấn chỉnh giờ giấc làm việc trong các cơ quan hành chính");
        document.Clauses[0].Text.ShouldStartWith("Chủ tịch Ủy ban nhân dân tỉnh yêu cầu");
    }

    [Fact]
    public void An_article_is_cited_as_one()
    {
        var clause = Texts.Clauses("Điều 5. Cấm\n\n2. Cán bộ:\n\na) không uống rượu.").Single(clause => clause.Path == "5.2.a");
        (clause.Citation, clause.CitationEn).ShouldBe(("Điều 5 khoản 2 điểm a", "Article 5, clause 2, point a"));
        clause.Heading.ShouldBe("Điều 5. Cấm");
    }

    [Fact]
    public void Roman_parts_prefix_their_clauses() =>
        Texts.Paths("I. TÌNH HÌNH\n\nNhìn chung tốt.\n\nII. NHIỆM VỤ\n\n1. Làm tốt.\n\n3. Làm nhanh:\n\na) hôm nay.").ShouldBe("I I.p2 II II.1 II.3 II.3.a");

    [Fact]
    public void Where_a_text_numbers_sections_its_dashes_are_marked() =>
        Texts.Paths("1. Việc chung\n\n1.1. Việc thứ nhất:\n\n- phần một;\n\n- phần hai.\n\n1.2. Việc thứ hai.\n\n2. Việc khác:\n\n- phần ba.").ShouldBe("1 1.1 1.1.d1 1.1.d2 1.2 2 2.d1");

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph_and_a_number_inside_is_no_label()
    {
        var clauses = Texts.Clauses("""
            Căn cứ tình hình thực tế của địa phương trong thời gian vừa qua, Chủ tịch
            Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các cơ quan thực hiện nghiêm túc
            những nội dung cụ thể sau đây kể từ ngày ban hành văn bản này và báo cáo:
            1. Thực hiện nghiêm quy định về giờ giấc làm việc theo đúng quy định tại
            khoản 2 của Chỉ thị số 05 và các văn bản có liên quan của Ủy ban nhân dân
            tỉnh, phát triển kinh tế
            - xã hội của địa phương và báo cáo kết quả trước ngày cuối cùng của tháng
            2. Không được uống rượu, bia trong giờ làm việc, kể cả giờ nghỉ trưa của
            ngày làm việc và ngày trực tại cơ quan hoặc khi thực hiện nhiệm vụ công vụ.
            """);
        clauses.Select(clause => clause.Path).ShouldBe(["0", "1", "2"]);
        clauses[1].Text.ShouldContain("kinh tế - xã hội");
        clauses[1].Text.ShouldEndWith("của tháng");
    }

    [Fact]
    public void Paragraphs_of_one_line_each_need_no_blank_line_between_them() =>
        Texts.Paths("Yêu cầu các cơ quan thực hiện:\n1. Làm tốt.\nGiải thích thêm.\n2. Làm nhanh.\na) Hôm nay;\nb) Ngày mai.").ShouldBe("0 1 1.p2 2 2.a 2.b");

    [Theory]
    [InlineData("1. Cơ quan tiếp nhận hồ sơ của người\n\n2\n\ndân và trả kết quả.\n\n2. Báo cáo.", "Cơ quan tiếp nhận hồ sơ của người dân và trả kết quả.")]
    [InlineData("1. Cơ quan báo cáo lên\n\n- 2 -\n\nThủ tướng Chính phủ.\n\n2. Báo cáo.", "Cơ quan báo cáo lên Thủ tướng Chính phủ.")]
    [InlineData("1. Cơ quan tiếp nhận hồ sơ,\n\nTrang 2/3\n\ntrả kết quả.\n\n2. Báo cáo.", "Cơ quan tiếp nhận hồ sơ, trả kết quả.")]
    public void A_page_break_does_not_part_a_paragraph(string text, string first) => Texts.Clauses(text)[0].Text.ShouldBe(first);

    [Fact]
    public void A_heading_line_is_its_clauses_first_paragraph() => Texts.Paths("5- Đối với cán bộ\n\nChấp hành nội quy.\n\nTuân thủ thứ bậc.\n\n6- Sở Nội vụ theo dõi.").ShouldBe("5 5.p2 5.p3 6");

    [Fact]
    public void A_document_after_the_signature_is_another_one()
    {
        var documents = Texts.Documents("""
            ỦY BAN NHÂN DÂN
            TỈNH SÓC TRĂNG

            Số: 1/CV-UBND

            Sóc Trăng, ngày 02 tháng 01 năm 2024

            1. Thực hiện công điện.

            Nơi nhận:

            - Như trên.

            CHỦ TỊCH

            Nguyễn Văn A

            THỦ TƯỚNG CHÍNH PHỦ

            Số: 2/CĐ-TTg

            Hà Nội, ngày 01 tháng 01 năm 2024

            CÔNG ĐIỆN

            1. Bộ Nội vụ hướng dẫn.

            THỦ TƯỚNG

            Trần Văn B
            """);
        documents.Select(document => document.Head.NumberLine).ShouldBe(["Số: 1/CV-UBND", "Số: 2/CĐ-TTg"]);
        documents.Select(document => document.Head.Signatory).ShouldBe(["Nguyễn Văn A", "Trần Văn B"]);
        documents[1].Head.Letterhead.ShouldBe(["THỦ TƯỚNG CHÍNH PHỦ"]);
    }

    [Fact]
    public void Markdown_marks_are_no_part_of_the_text() =>
        Texts.Clauses("## **1. Cán bộ** *không* uống [rượu](http://a.vn), bia\\.")[0].Text.ShouldBe("Cán bộ không uống rượu, bia.");

    [Fact]
    public void A_number_that_stands_twice_is_refused_with_both_lines()
    {
        var refused = Texts.Refused("1. Làm tốt.\n\n2. Làm nhanh.\n\n2. Làm lại.");
        refused.Line.ShouldBe(5);
        refused.Vietnamese.ShouldContain("dòng 3");
        refused.English.ShouldContain("clause 2");
    }

    [Fact]
    public void A_text_without_clauses_is_refused() => Texts.Refused("Hôm nay trời đẹp.\nMai đi chơi.").English.ShouldContain("No clause");

    [Fact]
    public void A_gap_in_the_numbers_is_a_doubt() => Texts.Documents("1. Làm tốt.\n\n3. Làm nhanh.")[0].Doubts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(doubt => doubt.Vietnamese.ShouldContain("khoản 3"), doubt => doubt.English.ShouldContain("clause 3"));

    [Fact]
    public void Points_are_counted_with_the_letter_d_with_stroke() =>
        Texts.Documents("1. Cán bộ:\n\na) một;\n\nb) hai;\n\nc) ba;\n\nd) bốn;\n\nđ) năm;\n\ne) sáu;\n\ng) bảy.")[0].Doubts.ShouldBeEmpty();

    [Fact]
    public void A_chapter_is_a_heading_above_its_clauses() =>
        Texts.Clauses("Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi áp dụng.\n\nChương II\nQUY ĐỊNH CỤ THỂ\n\nĐiều 2. Giờ làm việc.").Select(clause => (clause.Path, clause.Heading))
            .ShouldBe([("1", "Chương I QUY ĐỊNH CHUNG"), ("2", "Chương II QUY ĐỊNH CỤ THỂ")]);
}
