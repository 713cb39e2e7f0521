namespace ConductBot.SelfReports.Files.Checking;

/// <summary>What may be attached. The names stand in rows: they are never changed.</summary>
public enum FileKind
{
    /// <summary>A photo.</summary>
    Jpeg,

    /// <summary>A picture, such as of a screen.</summary>
    Png,

    /// <summary>A picture.</summary>
    WebP,

    /// <summary>A document.</summary>
    Pdf,

    /// <summary>A Word document without macros.</summary>
    Docx,

    /// <summary>An Excel workbook without macros.</summary>
    Xlsx,
}
