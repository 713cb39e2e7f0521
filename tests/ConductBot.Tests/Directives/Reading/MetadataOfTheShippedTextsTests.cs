using ConductBot.Directives;

namespace ConductBot.Tests.Directives.Reading;

public class MetadataOfTheShippedTextsTests
{
    [Theory]
    [InlineData("10-CT-CTUBND", "10/CT-CTUBND", "Directive", "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng", "2012-12-28", "Nguyễn Trung Hiếu", "soc-trang")]
    [InlineData("2842-UBND-TH", "2842/UBND-TH", "OfficialLetter", "Ủy ban nhân dân tỉnh Sóc Trăng", "2023-10-17", "Lâm Hoàng Nghiệp", "soc-trang")]
    [InlineData("968-CD-TTg", "968/CĐ-TTg", "OfficialTelegram", "Thủ tướng Chính phủ", "2023-10-16", "Phạm Minh Chính", "trung-uong")]
    [InlineData("510-UBND-TH", "510/UBND-TH", "OfficialLetter", "Ủy ban nhân dân tỉnh Sóc Trăng", "2024-02-28", "Trần Văn Lâu", "soc-trang")]
    [InlineData("24-CT-TU", "24-CT/TU", "Directive", "Ban Thường vụ Tỉnh ủy Sóc Trăng", "2024-01-17", null, "soc-trang")]
    [InlineData("CT-TU-2023", null, "Directive", "Ban Thường vụ Tỉnh ủy Phú Yên", null, "Cao Thị Hòa An", "phu-yen")]
    public void Number_kind_issuer_date_signatory_and_territory_are_known(string id, string? number, string kind, string issuer, string? issued, string? signatory, string territory)
    {
        var metadata = ShippedTexts.Directive(id).Metadata;
        metadata.Number?.Value.ShouldBe(number);
        metadata.Kind!.Value.ToString().ShouldBe(kind);
        metadata.Issuer!.Value.ShouldBe(issuer);
        metadata.Issued?.Value.ToString("yyyy-MM-dd", null).ShouldBe(issued);
        metadata.Signatory?.Value.ShouldBe(signatory);
        metadata.Jurisdiction!.Value.ShouldBe(territory);
    }

    [Fact]
    public void A_field_says_where_it_comes_from()
    {
        var own = ShippedTexts.Directive("10-CT-CTUBND").Metadata;
        own.Number!.ShouldBe(new Sourced<string>("10/CT-CTUBND", Provenance.InText, "Số: 10 /CT-CTUBND"));
        own.InForceFrom!.From.ShouldBe(Provenance.Inferred);
        var lost = ShippedTexts.Directive("24-CT-TU").Metadata;
        lost.Number!.From.ShouldBe(Provenance.PolicyOwner);
        lost.Number.Evidence.ShouldContain("510/UBND-TH");
        var other = ShippedTexts.Directive("CT-TU-2023").Metadata;
        other.Jurisdiction!.From.ShouldBe(Provenance.Inferred);
        other.Jurisdiction.Evidence.ShouldContain("Cao Thị Hòa An");
    }

    [Fact]
    public void What_a_text_replaces_and_carries_out_is_read_from_it()
    {
        ShippedTexts.Directive("CT-TU-2023").Metadata.Replaces.ShouldHaveSingleItem().Value.ShouldBe("23-CT/TU");
        ShippedTexts.Directive("2842-UBND-TH").Metadata.Implements.ShouldHaveSingleItem().Value.ShouldBe("968/CĐ-TTg");
        ShippedTexts.Directive("510-UBND-TH").Metadata.Implements.ShouldHaveSingleItem().Value.ShouldBe("24-CT/TU");
    }

    [Fact]
    public void Recipients_are_lists_without_their_dashes()
    {
        ShippedTexts.Directive("510-UBND-TH").Metadata.SentTo.ShouldBe(
            ["Các sở, ban ngành tỉnh", "Các đơn vị sự nghiệp công lập thuộc UBND tỉnh", "Các cơ quan Trung ương tại tỉnh", "Ủy ban nhân dân các huyện, thị xã, thành phố, tỉnh Sóc Trăng"]);
        ShippedTexts.Directive("968-CD-TTg").Metadata.SentTo.Count.ShouldBe(2);
        ShippedTexts.Directive("24-CT-TU").Metadata.CopiedTo[0].ShouldBe("Các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ trực thuộc Tỉnh uỷ");
    }

    [Fact]
    public void A_text_received_before_it_was_issued_is_doubted() =>
        ShippedTexts.Directive("10-CT-CTUBND").Metadata.Doubts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(doubt => doubt.ShouldContain("28/12/2012"), doubt => doubt.ShouldContain("04/12/2012"));

    [Fact]
    public void Every_doubt_about_a_shipped_text_is_said_in_English_too()
    {
        foreach (var directive in ShippedTexts.Library.Directives) directive.Metadata.DoubtsForEnglish().ShouldAllBe(doubt => doubt.IsEnglish, directive.Id);
        ShippedTexts.Library.Directives.SelectMany(directive => directive.Metadata.Doubts).Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_doubt_that_nobody_said_in_English_stays_as_it_is()
    {
        var stored = System.Text.Json.JsonSerializer.Deserialize<DirectiveMetadata>("""{"Doubts":["một","hai"]}""")!;
        stored.DoubtsEnglish.ShouldBeEmpty();
        (stored with { DoubtsEnglish = ["one", ""] }).DoubtsForEnglish().ShouldBe([("one", true), ("hai", false)]);
    }

    [Fact]
    public void A_lost_header_is_said() => ShippedTexts.Directive("24-CT-TU").Metadata.Doubts.ShouldContain(doubt => doubt.Contains("không đọc được", StringComparison.Ordinal));
}
