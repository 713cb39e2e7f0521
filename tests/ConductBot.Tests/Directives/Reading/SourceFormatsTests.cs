using System.Text;
using ConductBot.Directives.Reading;

namespace ConductBot.Tests.Directives.Reading;

public class SourceFormatsTests
{
    private const string Directive = "1. Cán bộ không được uống rượu, bia.\n\n2. Thủ trưởng kiểm tra việc này.\n";

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "The file is empty", [] },
        { "The file is empty", Encoding.UTF8.GetBytes(" \n\t\n") },
        { "This is a PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n...") },
        { "old Word file (.doc)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "This is an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "This is an image", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
        { "This is an RTF", Encoding.ASCII.GetBytes("{\\rtf1 x}") },
        { "This is an archive", [0x1F, 0x8B, 8, 0] },
        { "UTF-16 without a byte order mark", Encoding.Unicode.GetBytes(Directive) },
        { "UTF-16 without a byte order mark", Encoding.BigEndianUnicode.GetBytes(Directive) },
        { "The file is no text", [1, 2, 3, 0, 255, 254, 7, 0, 0, 9] },
        { "The .docx file can't be read", Encoding.ASCII.GetBytes("PK\u0003\u0004 and then nothing of a zip") },
        { "legacy encoding", Encoding.Latin1.GetBytes("§iÒu 1. C¸n bé, c«ng chøc kh«ng ®­îc uèng r­îu, bia trong giê lµm viÖc.\n\n2. Thñ tr­ëng kiÓm tra.\n") },
        { "legacy encoding", Encoding.UTF8.GetBytes("§iÒu 1. C¸n bé, c«ng chøc kh«ng ®­îc uèng r­îu, bia trong giê lµm viÖc.\n\n2. Thñ tr­ëng kiÓm tra.\n") },
        { "legacy encoding", Encoding.UTF8.GetBytes("Ñieàu 1. Caùn boä, coâng chöùc khoâng ñöôïc uoáng röôïu, bia trong giôø laøm vieäc.\n\n2. Thuû tröôûng kieåm tra.\n") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused_with_the_way_to_convert_it(string because, byte[] bytes)
    {
        var refused = DirectiveFile.Read(new SourceFile("x", bytes), []).ShouldBeOfType<ReadOutcome.Refused>();
        refused.English.ShouldContain(because);
        (refused.Vietnamese.Contains("tệp", StringComparison.OrdinalIgnoreCase) || refused.Vietnamese.Contains("Văn bản", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() =>
        DirectiveFile.Read(new SourceFile("x", new byte[50 * 1024 * 1024]), []).ShouldBeOfType<ReadOutcome.Refused>().English.ShouldContain("50 MB");

    [Fact]
    public void A_byte_that_is_no_utf8_is_named_by_its_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("1. Cán bộ làm tốt.\n\n2. Thủ trưởng "), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(" kiểm tra.")];
        DirectiveFile.Read(new SourceFile("x", bytes), []).ShouldBeOfType<ReadOutcome.Refused>().Line.ShouldBe(3);
    }

    [Fact]
    public void A_text_is_read_with_and_without_a_byte_order_mark_and_in_utf16_with_one()
    {
        byte[][] files = [Encoding.UTF8.GetBytes(Directive), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Directive)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Directive)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Directive)]];
        foreach (var bytes in files)
        {
            var clauses = DirectiveFile.Read(new SourceFile("x", bytes), []).ShouldBeOfType<ReadOutcome.Understood>().Documents[0].Clauses;
            clauses.Select(clause => clause.Text).ShouldBe(["Cán bộ không được uống rượu, bia.", "Thủ trưởng kiểm tra việc này."]);
        }
    }

    [Fact]
    public void Letters_built_of_two_signs_become_one()
    {
        var decomposed = Directive.Normalize(NormalizationForm.FormD);
        Texts.Clauses(decomposed)[0].Text.ShouldBe("Cán bộ không được uống rượu, bia.");
    }

    [Fact]
    public void Line_endings_of_windows_are_read() => Texts.Clauses(Directive.Replace("\n", "\r\n", StringComparison.Ordinal)).Count.ShouldBe(2);
}
