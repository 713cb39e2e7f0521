using System.Globalization;
using System.Runtime.InteropServices;

namespace ConductBot.Benchmarks;

/// <summary>Prints figures as Markdown tables under what they were measured on, and last whether the bars are met.</summary>
internal sealed class Report(TextWriter output)
{
    private readonly List<Bar> _bars = [];

    /// <summary>What the figures are measured on, and how busy it is.</summary>
    public void Machine()
    {
        var drive = new DriveInfo(Path.GetTempPath());
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        output.WriteLine(
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores ({Processor()}), " +
            $"{memory.ToString("N0", CultureInfo.InvariantCulture)} GiB, {RuntimeInformation.FrameworkDescription}, {drive.DriveFormat}{Load()}");
#if DEBUG
        output.WriteLine();
        output.WriteLine("**A debug build: these figures say nothing. Build with -c Release.**");
#endif
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
        output.Flush();
    }

    public void Note(string text)
    {
        output.WriteLine(text);
        output.WriteLine();
    }

    /// <summary>Notes a bar for the end.</summary>
    public void Bar(string what, double measured, double atMost, string unit) => _bars.Add(new Bar(what, measured, " " + unit) { AtMost = atMost });

    /// <summary>Notes a bar that is kept from below: how many times another figure.</summary>
    public void AtLeast(string what, double measured, double atLeast) => _bars.Add(new Bar(what, measured, "") { AtLeast = atLeast });

    /// <summary>Prints the bars; whether all are met.</summary>
    public bool Finish()
    {
        foreach (var bar in _bars) output.WriteLine($"- {bar}");
        if (Load() is { Length: > 0 } load) output.WriteLine($"- at the end{load}");
        output.WriteLine();
        output.Flush();
        return _bars.TrueForAll(static bar => bar.IsMet);
    }

    public static string Figure(double value) => value.ToString(value >= 100 ? "N0" : value >= 1 ? "N2" : "N4", CultureInfo.InvariantCulture);

    private static string Load()
    {
        const string Source = "/proc/loadavg";
        return File.Exists(Source) ? $", load average {string.Join(' ', File.ReadAllText(Source).Split(' ').Take(3))}" : "";
    }

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        if (!File.Exists(Source)) return "unknown processor";

        var line = File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
