namespace ConductBot.SelfReports.Files.Checking;

/// <summary>
/// Whether a PDF may be kept: it begins and ends as one, and says nowhere in clear that it runs, opens or carries something. What is packed inside streams is not unpacked, so this is no virus scanner; a file is never opened on the
/// server and always saved, not shown.
/// </summary>
internal static class PdfLook
{
    private const int TailBytes = 1024;

    // Names may be written with #xx in place of letters; a name so hidden is one that hides.
    private static readonly byte[][] Active =
        ["/JavaScript"u8.ToArray(), "/JS "u8.ToArray(), "/JS("u8.ToArray(), "/JS<"u8.ToArray(), "/Launch"u8.ToArray(), "/EmbeddedFile"u8.ToArray(), "/RichMedia"u8.ToArray(), "/XFA"u8.ToArray(), "/J#"u8.ToArray(), "/#4"u8.ToArray(), "/#5"u8.ToArray(), "/L#"u8.ToArray()];

    /// <summary>What is wrong, or null.</summary>
    public static FileFault? FaultOf(ReadOnlySpan<byte> pdf)
    {
        var tail = pdf[Math.Max(0, pdf.Length - TailBytes)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0 || tail[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) >= 0 || pdf.IndexOf("startxref"u8) < 0) return FileFault.Damaged;
        foreach (var name in Active)
        {
            if (pdf.IndexOf(name) >= 0) return FileFault.Active;
        }

        return null;
    }
}
