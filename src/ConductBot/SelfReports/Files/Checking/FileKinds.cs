using System.Diagnostics;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>How kinds of files are named.</summary>
internal static class FileKinds
{
    /// <summary>Endings, in small letters, the usual one first.</summary>
    public static IReadOnlyList<string> Endings(FileKind kind) => kind switch
    {
        FileKind.Jpeg => [".jpg", ".jpeg", ".jfif"],
        FileKind.Png => [".png"],
        FileKind.WebP => [".webp"],
        FileKind.Pdf => [".pdf"],
        FileKind.Docx => [".docx"],
        FileKind.Xlsx => [".xlsx"],
        _ => throw new UnreachableException(),
    };

    /// <summary>The usual ending.</summary>
    public static string Ending(FileKind kind) => Endings(kind)[0];

    /// <summary>The media type it is served as.</summary>
    public static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.WebP => "image/webp",
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new UnreachableException(),
    };
}
