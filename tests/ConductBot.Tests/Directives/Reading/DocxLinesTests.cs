using System.IO.Compression;
using System.Text;
using ConductBot.Directives.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ConductBot.Tests.Directives.Reading;

public class DocxLinesTests
{
    [Fact]
    public void Paragraphs_tables_and_automatic_numbers_are_read_in_order()
    {
        var file = Document(
            new Table(new TableRow(new TableCell(Written("ỦY BAN NHÂN DÂN"), Written("TỈNH SÓC TRĂNG")), new TableCell(Written("Số: 7/CT-UBND")))),
            Written("CHỈ THỊ"),
            Written("Về việc chấn chỉnh giờ giấc"),
            Written("Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở thực hiện:"),
            Numbered("Chấm công hằng ngày.", 0),
            Numbered("Đối với cán bộ:", 0),
            Numbered("không đi trễ;", 1),
            Numbered("không về sớm.", 1));
        var document = DirectiveFile.Read(file, []).ShouldBeOfType<ReadOutcome.Understood>().Documents.ShouldHaveSingleItem();
        document.Head.NumberLine.ShouldBe("Số: 7/CT-UBND");
        document.Head.Letterhead.ShouldBe(["ỦY BAN NHÂN DÂN", "TỈNH SÓC TRĂNG"]);
        document.Head.Title.ShouldBe("Về việc chấn chỉnh giờ giấc");
        document.Clauses.Select(clause => $"{clause.Path}: {clause.Text}").ShouldBe(
            ["0: Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở thực hiện:", "1: Chấm công hằng ngày.", "2: Đối với cán bộ:", "2.a: không đi trễ;", "2.b: không về sớm."]);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_gigabytes_is_refused_early()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++) entry.Write(zeros);
        }

        stream.Length.ShouldBeLessThan(1024 * 1024);
        DirectiveFile.Read(new SourceFile("bom.docx", stream.ToArray()), []).ShouldBeOfType<ReadOutcome.Refused>().English.ShouldContain("unpacks to too much");
    }

    [Theory]
    [InlineData("word/document.xml", "<w:document")]
    [InlineData("word/other.xml", "<a/>")]
    [InlineData("readme.txt", "hello")]
    public void A_damaged_or_other_archive_is_refused(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        DirectiveFile.Read(new SourceFile("x.docx", stream.ToArray()), []).ShouldBeOfType<ReadOutcome.Refused>();
    }

    private static SourceFile Document(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(content));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1."), Level(1, NumberFormatValues.LowerLetter, "%2)")) { AbstractNumberId = 0 },
                new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        }

        return new SourceFile("chi-thi.docx", stream.ToArray());
    }

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

    private static WordParagraph Written(string text) => new(new Run(new Text(text)));

    private static WordParagraph Numbered(string text, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), new Run(new Text(text)));
}
