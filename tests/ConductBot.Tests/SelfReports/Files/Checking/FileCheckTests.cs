using FsCheck;
using FsCheck.Fluent;
using System.Text;
using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.Tests.SelfReports.Files.Checking;

public sealed class FileCheckTests
{
    public static TheoryData<string, byte[], FileKind> Taken => new()
    {
        { "IMG_2031.JPG", SampleFiles.Jpeg(), FileKind.Jpeg },
        { "anh.jpeg", SampleFiles.Jpeg(), FileKind.Jpeg },
        { "man hinh.png", SampleFiles.Png(), FileKind.Png },
        { "anh.webp", SampleFiles.WebP(), FileKind.WebP },
        { "giay-moi.pdf", SampleFiles.Pdf(), FileKind.Pdf },
        { "Công văn.docx", SampleFiles.Docx(), FileKind.Docx },
        { "Bảng kê.xlsx", SampleFiles.Xlsx(("xl/printerSettings/printerSettings1.bin", "x")), FileKind.Xlsx },
        { "link.docx", SampleFiles.Docx(("word/_rels/document.xml.rels", "<Relationship Type=\"http://x/hyperlink\" Target=\"https://soctrang.gov.vn\" TargetMode=\"External\"/>")), FileKind.Docx },
    };

    public static TheoryData<string, byte[], FileFault> Refused => new()
    {
        { "rong.jpg", [], FileFault.Empty },
        { "lon.jpg", SampleFiles.Jpeg(size: FileRules.MostBytes), FileFault.TooLarge },
        { "anh.jpg", SampleFiles.Program, FileFault.KindNotTaken },
        { "anh.png", SampleFiles.Svg, FileFault.KindNotTaken },
        { "hinh.svg", SampleFiles.Svg, FileFault.KindNotTaken },
        { "trang.html", SampleFiles.Html, FileFault.KindNotTaken },
        { "anh.gif", "GIF89a"u8.ToArray(), FileFault.KindNotTaken },
        { "ghi-chu.txt", "xin chào"u8.ToArray(), FileFault.KindNotTaken },
        { "IMG_1.HEIC", SampleFiles.Heic, FileFault.Heic },
        { "IMG_1.jpg", SampleFiles.Heic, FileFault.Heic },
        { "anh.jpg.exe", SampleFiles.Jpeg(), FileFault.NameAndContentDiffer },
        { "anh.jpg", SampleFiles.Png(), FileFault.NameAndContentDiffer },
        { "bang.xlsx", SampleFiles.Docx(), FileFault.NameAndContentDiffer },
        { "bang.docm", SampleFiles.Docx(), FileFault.NameAndContentDiffer },
        { "anh.jpg", SampleFiles.Jpeg()[..^2], FileFault.Damaged },
        { "anh.jpg", [0xFF, 0xD8, 0xFF, .. SampleFiles.Html], FileFault.Damaged },
        { "anh.png", SampleFiles.Png()[..40], FileFault.Damaged },
        { "anh.webp", SampleFiles.WebP()[..30], FileFault.Damaged },
        { "a.pdf", SampleFiles.Pdf("/S /JavaScript"), FileFault.Active },
        { "a.pdf", SampleFiles.Pdf("/S /J#61vaScript"), FileFault.Active },
        { "a.pdf", SampleFiles.Pdf("/Launch"), FileFault.Active },
        { "a.pdf", SampleFiles.Pdf("/EmbeddedFile"), FileFault.Active },
        { "a.pdf", SampleFiles.Pdf(after: "\nPK\u0003\u0004"), FileFault.Damaged },
        { "a.pdf", "%PDF-1.7 and nothing more"u8.ToArray(), FileFault.Damaged },
        { "a.docx", SampleFiles.Zip(("readme.txt", "x")), FileFault.KindNotTaken },
        { "a.docx", SampleFiles.Docx(("xl/workbook.xml", "x")), FileFault.KindNotTaken },
        { "a.docx", SampleFiles.Docx(("word/vbaProject.bin", "x")), FileFault.Active },
        { "a.docx", SampleFiles.Docx(("word/activeX/activeX1.xml", "x")), FileFault.Active },
        { "a.docx", SampleFiles.Docx(("word/embeddings/oleObject1.xml", "x")), FileFault.Active },
        { "a.docx", SampleFiles.Docx(("word/media/run.exe", "x")), FileFault.Active },
        { "a.docx", SampleFiles.Docx(("word/_rels/settings.xml.rels", "<Relationship Type=\"http://x/attachedTemplate\" Target=\"https://evil.example/t.dotm\" TargetMode=\"External\"/>")), FileFault.Active },
        { "a.xlsx", SampleFiles.Zip(("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), ("xl/workbook.xml", "x")), FileFault.Active },
        { "a.docx", SampleFiles.Docx(("../../etc/passwd", "x")), FileFault.Damaged },
        { "a.docx", SampleFiles.Docx(("word\\..\\x", "x")), FileFault.Damaged },
        { "a.docx", SampleFiles.Docx(("WORD/document.xml", "x")), FileFault.Damaged },
        { "a.docx", [.. SampleFiles.Docx(), .. SampleFiles.Html], FileFault.Damaged },
        { "a.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], FileFault.Damaged },
        { "a.docx", SampleFiles.Bomb(), FileFault.UnpacksTooLarge },
    };

    [Theory]
    [MemberData(nameof(Taken), DisableDiscoveryEnumeration = true)]
    public void What_people_send_is_taken_as_what_it_is(string name, byte[] content, FileKind kind) => Fine(name, content).Kind.ShouldBe(kind);

    // Not taken apart at discovery: contents of megabytes would be written down byte by byte there, in gigabytes of memory.
    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_not_what_it_says_or_could_do_harm_is_refused(string name, byte[] content, FileFault fault) => FileCheck.Of(name, content).ShouldBe(new FileVerdict.Refused(fault), name);

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_photo_loses_place_time_and_device_and_keeps_which_way_up_it_is(ushort orientation)
    {
        var kept = Fine("a.jpg", SampleFiles.Jpeg(orientation, after: Encoding.UTF8.GetBytes(SampleFiles.Secret))).Content;
        kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SampleFiles.Secret)).ShouldBe(-1);
        kept.AsSpan().IndexOf("Exif"u8).ShouldBe(orientation == 1 ? -1 : 24);
        kept.AsSpan().IndexOf("ICC_PROFILE"u8).ShouldBeGreaterThan(0);
        kept[^2..].ShouldBe([0xFF, 0xD9]);
        Fine("a.jpg", kept).Content.ShouldBe(kept);
        if (orientation > 1) kept.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Other_pictures_lose_words_and_what_stands_behind_their_end()
    {
        foreach (var (name, picture) in (IEnumerable<(string, byte[])>)[("a.png", SampleFiles.Png(SampleFiles.Html)), ("a.webp", SampleFiles.WebP())])
        {
            var kept = Fine(name, picture).Content;
            kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SampleFiles.Secret)).ShouldBe(-1, name);
            kept.AsSpan().IndexOf(SampleFiles.Html).ShouldBe(-1, name);
            Fine(name, kept).Content.ShouldBe(kept, name);
        }
    }

    [Fact]
    public void A_photo_without_a_name_gets_one() => Fine(null, SampleFiles.Jpeg()).Name.ShouldBe("tep.jpg");

    [Fact]
    public void Any_bytes_after_any_beginning_get_a_verdict_and_never_more_than_they_are()
    {
        byte[][] beginnings = [SampleFiles.Jpeg(), SampleFiles.Png(), SampleFiles.WebP(), SampleFiles.Pdf(), SampleFiles.Docx(), []];
        var any = from beginning in Gen.Elements(beginnings) from length in Gen.Choose(0, 400) from tail in Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf() select (byte[])[.. beginning.Take(length), .. tail];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(any.ToArbitrary(), content =>
            new[] { "a.jpg", "a.png", "a.webp", "a.pdf", "a.docx" }.All(name => FileCheck.Of(name, content) is not FileVerdict.Fine fine || fine.File.Content.Length <= content.Length)));
    }

    private static CheckedFile Fine(string? name, byte[] content) => FileCheck.Of(name, content).ShouldBeOfType<FileVerdict.Fine>(name).File;
}
