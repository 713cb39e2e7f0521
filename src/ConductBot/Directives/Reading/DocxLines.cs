using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ConductBot.Directives.Reading;

/// <summary>Takes the paragraphs of a .docx in order, those in tables included, with the numbers that Word writes by itself.</summary>
internal static class DocxLines
{
    private const long MaximumUnpacked = 60L * 1024 * 1024;
    private const int MaximumEntries = 2000;

    public static LinesOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (Unpacked(bytes) is { } refused) return new LinesOutcome.Refused(refused);
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaximumUnpacked });
            if (document.MainDocumentPart is not { Document.Body: { } body } main)
                return new LinesOutcome.Refused(Refusals.BadDocx("không có phần nội dung Word", "it has no Word content"));
            var numbers = new DocxNumbers(main);
            var lines = new List<string>();
            foreach (var paragraph in body.Descendants<WordParagraph>())
            {
                var text = TextOf(paragraph);
                var number = text.Trim().Length == 0 ? "" : numbers.Next(paragraph);
                lines.AddRange((number + text).Split('\n'));
                if (BreaksAfter(paragraph)) lines.Add("");
            }

            return Utf8Lines.OfText(string.Join('\n', lines));
        }
        catch (Exception problem) when (problem is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or IOException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or UriFormatException)
        {
            return new LinesOutcome.Refused(Refusals.BadDocx("cấu trúc tệp bị hỏng", "its structure is damaged"));
        }
    }

    /// <summary>Measures what the entries really unpack to, not what they say: a small file may unpack to gigabytes.</summary>
    private static ReadOutcome.Refused? Unpacked(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > MaximumEntries) return Refusals.BadDocx("có quá nhiều phần", "it has too many parts");
        if (archive.GetEntry("word/document.xml") is null && !archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)))
            return Refusals.Archive();
        var total = 0L;
        var buffer = new byte[65536];
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                total += read;
                if (total > MaximumUnpacked) return Refusals.BadDocx("nội dung giải nén quá lớn", "it unpacks to too much");
            }
        }

        return null;
    }

    private static string TextOf(WordParagraph paragraph)
    {
        var text = new System.Text.StringBuilder();
        foreach (var element in paragraph.Descendants().Where(element => ReferenceEquals(element.Ancestors<WordParagraph>().First(), paragraph)))
        {
            switch (element)
            {
                case Text run: text.Append(run.Text); break;
                case TabChar: text.Append(' '); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('-'); break;
            }
        }

        return text.ToString();
    }

    /// <summary>Each paragraph of a .docx is a block of its own; the parts of one table cell stay together.</summary>
    private static bool BreaksAfter(WordParagraph paragraph) => paragraph.Parent is not TableCell || paragraph.NextSibling<WordParagraph>() is null;
}
