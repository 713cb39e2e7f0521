using System.Buffers.Binary;
using System.IO.Compression;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>
/// Whether a packed Office document may be kept: a package of exactly one document or workbook, without macros, controls, programs or files inside, that fetches no template, and unpacks to a bounded size, which is measured and not believed.
/// </summary>
internal static class OfficeLook
{
    private const int MostEntries = 2000;
    private const long MostUnpacked = 64L * 1024 * 1024;
    private const int MostTimes = 200;
    private const int SmallBytes = 1024 * 1024;
    private const int EndBytes = 22;
    private static readonly string[] ActiveEndings = [".bin", ".exe", ".dll", ".scr", ".com", ".js", ".vbs", ".vbe", ".wsf", ".hta", ".bat", ".cmd", ".ps1", ".lnk", ".jar", ".msi", ".html", ".htm", ".svg", ".swf", ".zip", ".doc", ".xls", ".ole"];
    private static readonly string[] HarmlessBins = ["xl/printersettings/", "word/printersettings/"];

    /// <summary>Document or workbook, or what is wrong.</summary>
    public static (FileKind Kind, FileFault? Fault) Of(byte[] package)
    {
        // The end record is the last thing there is: nothing is appended, nothing is said in a comment.
        if (package.Length < EndBytes || BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(package.Length - EndBytes)) != 0x06054B50) return (default, FileFault.Damaged);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
            return Of(zip, package.Length);
        }
        catch (InvalidDataException)
        {
            return (default, FileFault.Damaged);
        }
    }

    private static (FileKind Kind, FileFault? Fault) Of(ZipArchive zip, int packed)
    {
        if (zip.Entries.Count > MostEntries) return (default, FileFault.UnpacksTooLarge);
        var names = zip.Entries.Select(entry => entry.FullName.ToLowerInvariant()).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length || names.Any(Strays)) return (default, FileFault.Damaged);
        var (document, workbook) = (names.Contains("word/document.xml"), names.Contains("xl/workbook.xml"));
        if (!names.Contains("[content_types].xml")) return (default, FileFault.KindNotTaken);
        if (document == workbook) return (default, names.Any(name => name.EndsWith("vbaproject.bin", StringComparison.Ordinal)) ? FileFault.Active : FileFault.KindNotTaken);
        if (names.Any(IsActive)) return (default, FileFault.Active);

        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            var (small, bytes) = Unpack(entry, MostUnpacked - unpacked);
            unpacked += bytes;
            if (unpacked > MostUnpacked || (unpacked > SmallBytes && unpacked > (long)packed * MostTimes)) return (default, FileFault.UnpacksTooLarge);
            if (Speaks(entry.FullName, small)) return (default, FileFault.Active);
        }

        return (document ? FileKind.Docx : FileKind.Xlsx, null);
    }

    private static bool Strays(string name) => name.Length == 0 || name.Contains('\\', StringComparison.Ordinal) || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    private static bool IsActive(string name) =>
        name.Contains("vbaproject", StringComparison.Ordinal) || name.Contains("/activex/", StringComparison.Ordinal) || name.Contains("/embeddings/", StringComparison.Ordinal) || name.Contains("/macrosheets/", StringComparison.Ordinal)
        || name.Contains("/externallinks/", StringComparison.Ordinal)
        || (ActiveEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !HarmlessBins.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)));

    // Content types that say macros, and relations that fetch a template or a frame from elsewhere; a link that a reader may follow is one.
    private static bool Speaks(string name, byte[] small)
    {
        if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) return false;
        var text = small.AsSpan().IndexOf((byte)0) >= 0 ? System.Text.Encoding.Unicode.GetString(small) : System.Text.Encoding.UTF8.GetString(small);
        if (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return true;
        return text.Contains("External", StringComparison.OrdinalIgnoreCase) && ((string[])["attachedTemplate", "/oleObject", "/frame", "/subDocument", "/externalLink"]).Any(relation => text.Contains(relation, StringComparison.OrdinalIgnoreCase));
    }

    private static (byte[] Small, long Bytes) Unpack(ZipArchiveEntry entry, long left)
    {
        using var content = entry.Open();
        var (small, buffer, bytes) = (new MemoryStream(), new byte[32 * 1024], 0L);
        while (bytes <= left && content.Read(buffer) is var read and > 0)
        {
            if (small.Length < SmallBytes) small.Write(buffer.AsSpan(0, read));
            bytes += read;
        }

        return (small.ToArray(), bytes);
    }
}
