using System.Diagnostics;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>
/// Whether a file may be kept, by its content and its name together, and what of it. Pure. Nothing of it is executed or shown here; what it is taken for is what every reader takes it for, so nothing may stand before or
/// after it.
/// </summary>
internal static class FileCheck
{
    /// <summary>The verdict.</summary>
    /// <param name="name">As it came; null or without an ending for a photo that a channel gives without.</param>
    /// <param name="content">All of it.</param>
    public static FileVerdict Of(string? name, ReadOnlySpan<byte> content)
    {
        if (content.Length == 0) return new FileVerdict.Refused(FileFault.Empty);
        if (content.Length > FileRules.MostBytes) return new FileVerdict.Refused(FileFault.TooLarge);
        var clean = FileName.Clean(name);
        if (FileSniff.IsHeic(content) || FileName.Ending(clean) is ".heic" or ".heif") return new FileVerdict.Refused(FileFault.Heic);
        var family = FileSniff.Of(content);
        if (family is null) return new FileVerdict.Refused(FileFault.KindNotTaken);

        var kind = family.Value;
        byte[] kept;
        switch (kind)
        {
            case FileKind.Jpeg:
                if (JpegStrip.Of(content) is not { } jpeg) return new FileVerdict.Refused(FileFault.Damaged);
                kept = jpeg;
                break;
            case FileKind.Png:
                if (PngStrip.Of(content) is not { } png) return new FileVerdict.Refused(FileFault.Damaged);
                kept = png;
                break;
            case FileKind.WebP:
                if (WebPStrip.Of(content) is not { } webp) return new FileVerdict.Refused(FileFault.Damaged);
                kept = webp;
                break;
            case FileKind.Pdf:
                if (PdfLook.FaultOf(content) is { } pdf) return new FileVerdict.Refused(pdf);
                kept = content.ToArray();
                break;
            case FileKind.Docx or FileKind.Xlsx:
                kept = content.ToArray();
                (kind, var fault) = OfficeLook.Of(kept);
                if (fault is { } wrong) return new FileVerdict.Refused(wrong);
                break;
            default:
                throw new UnreachableException();
        }

        if (FileName.Ending(clean).Length == 0) clean += FileKinds.Ending(kind);
        return FileKinds.Endings(kind).Contains(FileName.Ending(clean), StringComparer.Ordinal) ? new FileVerdict.Fine(new CheckedFile(clean, kind, kept)) : new FileVerdict.Refused(FileFault.NameAndContentDiffer);
    }
}
