using ConductBot.Directives.Reading;

namespace ConductBot.SelfReports.Forms;

/// <summary>Reads the forms of a library's folder <c>forms/</c>.</summary>
public static class FormFolder
{
    /// <summary>All forms, by id; none when there is no such folder.</summary>
    /// <param name="library">The library's folder.</param>
    /// <exception cref="LibraryDataException">A file has mistakes; all of them are named with their lines.</exception>
    public static IReadOnlyList<ReportForm> Read(string library)
    {
        var folder = Path.Combine(library, "forms");
        if (!Directory.Exists(folder)) return [];
        var readings = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => FormReader.Read(Path.GetFileName(path), File.ReadAllText(path))).ToArray();
        var faults = readings.SelectMany(reading => reading.Faults).ToArray();
        return faults.Length == 0 ? [.. readings.Select(reading => reading.Form!)] : throw new LibraryDataException($"The forms in {folder} have mistakes:\n{string.Join('\n', faults.Select(fault => fault.ToString()))}");
    }
}
