using System.Globalization;
using ConductBot.Storage;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>Rows of a file in its report's partition: <c>f!file!chunk</c>, and <c>f!file</c>, the manifest. All are of the kind <c>report-part</c>, sealed with the report's key.</summary>
internal static class FileRows
{
    /// <summary>What every row of every file begins with.</summary>
    public const string Prefix = "f!";

    public static string Manifest(string file) => StorageKey.Of("f", file);

    public static string Chunk(string file, int number) => StorageKey.Of("f", file, number.ToString("D4", CultureInfo.InvariantCulture));
}
