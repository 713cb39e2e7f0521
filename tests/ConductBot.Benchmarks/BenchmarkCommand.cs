using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ConductBot.Benchmarks;

/// <summary>The command line over a list of benchmarks.</summary>
internal static class BenchmarkCommand
{
    private static readonly Option<FileInfo?> Questions = File("--questions", "Questions for the shipped texts, one JSON a line; else all of tests/questions.");
    private static readonly Option<FileInfo?> Corpus = File("--corpus", "Clauses for 'corpus', one JSON {id, title, text} a line; else 60,000 made ones.");
    private static readonly Option<FileInfo?> CorpusQuestions = File("--corpus-questions", "Questions for --corpus, one JSON {id, question, expected} a line.");
    private static readonly Option<bool> Full = new("--full") { Description = "Measures as long as 'soak' does." };
    private static readonly Option<string?> Only = new("--only") { Description = "One part of a benchmark that has several: bare, echo, answer, anew, authenticated or script of 'teams-load'." };
    private static readonly Option<bool> Part = new("--part") { Description = "Leaves out the machine: the section of a larger report.", Hidden = true };

    /// <summary>All benchmarks as subcommands, and all of them in one report.</summary>
    public static RootCommand Of(IReadOnlyList<IBenchmark> benchmarks)
    {
        var root = new RootCommand("Measures ConductBot on this machine. Build with -c Release.");
        foreach (var benchmark in benchmarks)
        {
            var command = new Command(benchmark.Name, benchmark.Description) { Questions, Corpus, CorpusQuestions, Full, Only, Part };
            command.SetAction((parsed, cancellationToken) => RunAsync(benchmark, parsed, cancellationToken));
            root.Add(command);
        }

        var soak = new Command("soak", "Runs every benchmark at full length, each in a process of its own, as one dated section of docs/performance.md.") { Questions, Corpus, CorpusQuestions };
        soak.SetAction((parsed, cancellationToken) => SoakAsync(benchmarks, parsed, cancellationToken));
        root.Add(soak);
        foreach (var server in Teams.EchoServers.Commands()) root.Add(server);
        return root;
    }

    private static Option<FileInfo?> File(string name, string description)
    {
        var option = new Option<FileInfo?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } missing) result.AddError($"There is no file '{missing.FullName}'.");
        });
        return option;
    }

    private static async Task<int> RunAsync(IBenchmark benchmark, ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = new Report(Console.Out);
        if (!parsed.GetValue(Part)) report.Machine();
        var files = new BenchmarkFiles(parsed.GetValue(Questions), parsed.GetValue(Corpus), parsed.GetValue(CorpusQuestions));
        await benchmark.RunAsync(new BenchmarkRun(report, files, parsed.GetValue(Full) ? RunLength.Full : RunLength.Brief) { Only = parsed.GetValue(Only) }, cancellationToken);
        return report.Finish() ? 0 : 1;
    }

    // A process each: none inherits the memory and the compiled code of the one before.
    private static async Task<int> SoakAsync(IReadOnlyList<IBenchmark> benchmarks, ParseResult parsed, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"## {TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n");
        new Report(Console.Out).Machine();
        var missed = 0;
        foreach (var benchmark in benchmarks)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ConductBot.Benchmarks.dll"));
            foreach (var argument in (string[])[benchmark.Name, "--full", "--part"]) start.ArgumentList.Add(argument);
            foreach (var option in (Option<FileInfo?>[])[Questions, Corpus, CorpusQuestions])
            {
                if (parsed.GetValue(option) is not { } file) continue;
                start.ArgumentList.Add(option.Name);
                start.ArgumentList.Add(file.FullName);
            }

            using var part = Process.Start(start)!;
            await part.WaitForExitAsync(cancellationToken);
            missed += part.ExitCode == 0 ? 0 : 1;
        }

        return missed == 0 ? 0 : 1;
    }
}
