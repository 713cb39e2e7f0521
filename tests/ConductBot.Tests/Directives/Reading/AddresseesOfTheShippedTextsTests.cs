using System.Globalization;
using ConductBot.Directives;

namespace ConductBot.Tests.Directives.Reading;

public class AddresseesOfTheShippedTextsTests
{
    /// <summary>Each line: path, kind, where that comes from, and the clause whose words say it ("-" for the clause itself or a list of recipients).</summary>
    [Theory]
    [InlineData("24-CT-TU", """
        0 Party Inferred -
        0.p2 Party Inferred -
        0.p3 Party Inferred -
        0.p4 Party Inferred -
        1 Party InText -
        1.p2 Party InText 1
        1.p3 Party InText 1
        1.p4 Party InText 1
        2 Heads Inferred -
        3 Party Inferred -
        4 Staff InText -
        5 Body Inferred -
        6 Party InText -
        7 Party InText -
        end Party InText -
        """)]
    [InlineData("510-UBND-TH", """
        0 Heads InText 0.p2
        0.p2 Heads InText -
        1 Heads InText 0.p2
        1.p2 Heads InText 0.p2
        2 Heads InText 0.p2
        3 Heads InText 0.p2
        4 Heads InText 0.p2
        5 Heads InText 0.p2
        6 Heads InText 0.p2
        6.p2 Heads InText 0.p2
        6.p3 Heads InText 0.p2
        7 Heads InText 0.p2
        8 Body InText -
        8.1 Body InText 8
        8.2 Body InText 8
        8.3 Body InText 8
        9 Body InText -
        10 Body InText -
        11 Body InText -
        11.1 Body InText 11
        11.2 Body InText 11
        12 Body InText -
        12.1 Body InText 12
        12.2 Body InText 12
        12.3 Body InText 12
        12.4 Body InText 12
        12.5 Body InText 12
        12.6 Body InText 12
        """)]
    [InlineData("CT-TU-2023", """
        0 Party InText 0.p2
        0.p2 Party InText -
        1 Party InText 0.p2
        2 Party InText 0.p2
        2.p2 Party InText 0.p2
        2.p3 Party InText 0.p2
        3 Party InText 0.p2
        4 Heads InText -
        5 Staff InText -
        5.p2 Staff InText 5
        5.p3 Staff InText 5
        5.p4 Staff InText 5
        6 Party InText -
        7 Party InText -
        8 Party InText -
        9 Party InText -
        end Staff InText -
        """)]
    [InlineData("2842-UBND-TH", """
        0 Agencies Inferred -
        1 Agencies InText -
        2 Body InText -
        end Agencies Inferred -
        """)]
    [InlineData("968-CD-TTg", """
        0 Heads Inferred -
        0.p2 Heads Inferred -
        1 Heads InText -
        1.a Heads InText 1
        1.b Heads InText 1
        1.c Heads InText 1
        1.d Heads InText 1
        1.đ Heads InText 1
        1.e Heads InText 1
        1.g Heads InText 1
        1.h Heads InText 1
        2 Body InText -
        3 Body InText -
        end Heads InText -
        """)]
    [InlineData("10-CT-CTUBND", """
        0 Agencies Inferred end
        0.p2 Agencies Inferred end
        0.p3 Agencies Inferred end
        1 Heads InText -
        1.a Heads InText 1
        1.a.1 Heads InText 1
        1.a.2 Heads InText 1
        1.a.3 Heads InText 1
        1.b Heads InText 1
        1.c Heads InText 1
        1.d Heads InText 1
        1.đ Heads InText 1
        1.đ.1 Heads InText 1
        1.đ.2 Heads InText 1
        1.đ.3 Heads InText 1
        2 Staff InText -
        2.a Staff InText 2
        2.b Staff InText 2
        2.c Staff InText 2
        2.d Staff InText 2
        2.đ Staff InText 2
        2.e Staff InText 2
        2.g Staff InText 2
        3 Agencies Inferred end
        3.a Heads InText -
        3.a.1 Heads InText 3.a
        3.a.2 Heads InText 3.a
        3.a.3 Heads InText 3.a
        3.a.4 Heads InText 3.a
        3.b Body InText -
        3.b.1 Body InText 3.b
        3.b.2 Body InText 3.b
        3.b.3 Body InText 3.b
        3.b.4 Body InText 3.b
        3.c Body InText -
        3.d Body InText -
        end Agencies InText -
        """)]
    public void Each_clause_knows_whom_it_obliges_and_from_where(string id, string table)
    {
        var lines = ShippedTexts.Directive(id).Clauses.Select(clause =>
            string.Create(CultureInfo.InvariantCulture, $"{clause.Path} {clause.Addressee.Kind} {clause.Addressee.From} {(string.IsNullOrEmpty(clause.Addressee.InheritedFrom) ? "-" : clause.Addressee.InheritedFrom)}"));
        string.Join('\n', lines).ShouldBe(table.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("10-CT-CTUBND", "2.e", "cán bộ, công chức, viên chức")]
    [InlineData("10-CT-CTUBND", "3.b.2", "Sở Nội vụ")]
    [InlineData("10-CT-CTUBND", "3.c", "Sở Tài chính")]
    [InlineData("10-CT-CTUBND", "3.d", "Văn phòng Ủy ban nhân dân tỉnh Sóc Trăng")]
    [InlineData("510-UBND-TH", "8.2", "Sở Thông tin và Truyền thông")]
    [InlineData("510-UBND-TH", "9", "Sở Kế hoạch và Đầu tư")]
    [InlineData("510-UBND-TH", "10", "Thanh tra tỉnh")]
    [InlineData("510-UBND-TH", "11.1", "Văn phòng UBND tỉnh")]
    [InlineData("510-UBND-TH", "12.6", "Sở Nội vụ")]
    [InlineData("968-CD-TTg", "2", "Bộ Nội vụ")]
    [InlineData("968-CD-TTg", "3", "Văn phòng Chính phủ")]
    [InlineData("2842-UBND-TH", "2", "Sở Nội vụ")]
    [InlineData("24-CT-TU", "4", "Cán bộ, đảng viên, công chức, viên chức")]
    [InlineData("24-CT-TU", "5", "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội")]
    [InlineData("24-CT-TU", "6", "Uỷ ban Kiểm tra Tỉnh uỷ")]
    [InlineData("CT-TU-2023", "5.p4", "cán bộ, công chức, viên chức và người lao động")]
    [InlineData("CT-TU-2023", "9", "Ban Cán sự đảng UBND tỉnh")]
    public void The_name_is_in_the_words_of_the_text(string id, string path, string name) =>
        ShippedTexts.Directive(id).Find(path).ShouldNotBeNull().Addressee.Name.ShouldBe(name);

    [Fact]
    public void What_is_said_in_the_text_quotes_it()
    {
        foreach (var directive in ShippedTexts.Library.Directives)
        {
            foreach (var clause in directive.Clauses.Where(clause => clause.Addressee.From == Provenance.InText))
                directive.Find(string.IsNullOrEmpty(clause.Addressee.InheritedFrom) ? clause.Path : clause.Addressee.InheritedFrom).ShouldNotBeNull().Text.ShouldContain(clause.Addressee.Evidence);
        }
    }
}
