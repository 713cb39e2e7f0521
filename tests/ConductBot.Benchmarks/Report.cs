using System.Globalization;
using System.Runtime.InteropServices;

namespace ConductBot.Benchmarks;

/// <summary>Prints figures as a Markdown table under what they were measured on.</summary>
internal sealed class Report(TextWriter output)
{
    public void Machine(string folder)
    {
        var drive = new DriveInfo(folder);
        output.WriteLine($"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores ({Processor()}), {RuntimeInformation.FrameworkDescription}, {drive.DriveFormat} at {folder}");
        output.WriteLine();
    }

    public void Table(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine($"| {string.Join(" | ", columns)} |");
        output.WriteLine($"|{string.Join("|", columns.Select((_, i) => i == 0 ? "---" : "---:"))}|");
        foreach (var row in rows) output.WriteLine($"| {string.Join(" | ", row)} |");
        output.WriteLine();
    }

    public static string Figure(double value) => value.ToString(value >= 100 ? "N0" : value >= 1 ? "N2" : "N4", CultureInfo.InvariantCulture);

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        if (!File.Exists(Source)) return "unknown processor";

        var line = File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
