using System.Security.Cryptography;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>
/// Cuts a file into chunks, each sealed for its place, and puts it together again. Pure. A chunk that was changed, moved, left out or taken from another file is refused, and so is a file that is not exactly what its manifest says.
/// </summary>
internal static class FileChunks
{
    /// <summary>Bytes of a chunk; the last one is shorter.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>How many chunks a file of so many bytes has: one at least.</summary>
    public static int CountOf(int bytes) => Math.Max(1, (bytes + Bytes - 1) / Bytes);

    /// <summary>The chunk of a file with its row.</summary>
    public static SealedPart Seal(ReportKey key, (string Report, string Row) place, ReadOnlySpan<byte> content, int number) =>
        ReportSeal.Seal(key, place, content[Math.Min(content.Length, number * Bytes)..Math.Min(content.Length, (number + 1) * Bytes)]);

    /// <summary>The file, from chunks in order.</summary>
    /// <param name="key">The key.</param>
    /// <param name="report">The report in whose place they were sealed.</param>
    /// <param name="file">What it is to be.</param>
    /// <param name="chunks">Each as it stands in its row; null for one that is not there.</param>
    /// <exception cref="CryptographicException">They are not this file.</exception>
    public static byte[] Join(ReportKey key, string report, ReportFile file, IReadOnlyList<SealedPart?> chunks)
    {
        if (chunks.Count != file.Chunks || file.Chunks != CountOf(file.Bytes)) throw new CryptographicException("A file has not as many chunks as its manifest says.");
        var content = new byte[file.Bytes];
        var at = 0;
        for (var number = 0; number < chunks.Count; number++)
        {
            var part = ReportSeal.Open(key, (report, FileRows.Chunk(file.Id, number)), chunks[number] ?? throw new CryptographicException("A chunk of a file is missing."));
            if (part.Length > content.Length - at) throw new CryptographicException("A file is longer than its manifest says.");
            part.CopyTo(content, at);
            at += part.Length;
        }

        return at == content.Length && CryptographicOperations.FixedTimeEquals(SHA256.HashData(content), file.Sha256) ? content : throw new CryptographicException("A file is not what its manifest says.");
    }
}
