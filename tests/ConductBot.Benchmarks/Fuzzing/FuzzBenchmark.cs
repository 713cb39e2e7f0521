using System.Diagnostics;
using System.Globalization;
using ConductBot.Shared.Fuzzing;

namespace ConductBot.Benchmarks.Fuzzing;

/// <summary>Mutated and made requests to the whole pipeline in this process; nothing may be a 5xx, a hang, an error or a piece of content in the log.</summary>
internal sealed class FuzzBenchmark : IBenchmark
{
    public string Name => "fuzz";

    public string Description => "Sends broken and hostile requests to the bot endpoint (5,000; with --full 100,000) and Direct Line (a tenth), and counts what must not be.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using var host = await FuzzHost.StartAsync();
        var count = run.Of(5_000, 100_000);
        await MeasureAsync(run, "Fuzzing of POST /api/messages", FuzzRun.RunAsync(host, Enumerable.Range(1, count).Select(EndpointCases.Of), cancellationToken));
        var (conversation, token) = await host.ConverseAsync();
        await MeasureAsync(run, "Fuzzing of Direct Line", FuzzRun.RunAsync(host, Enumerable.Range(1, count / 10).Select(seed => DirectLineCases.Of(seed, conversation, token)), cancellationToken));
    }

    private static async Task MeasureAsync(BenchmarkRun run, string title, Task<FuzzReport> running)
    {
        var started = Stopwatch.GetTimestamp();
        var report = await running;
        var elapsed = Stopwatch.GetElapsedTime(started);
        run.Report.Table(title, ["case", "status", "requests"], report.Statuses.Select(row => (IReadOnlyList<string>)[row.How, row.Status.ToString(CultureInfo.InvariantCulture), row.Count.ToString("N0", CultureInfo.InvariantCulture)]));
        run.Report.Note($"{report.Requests.ToString("N0", CultureInfo.InvariantCulture)} requests in {Report.Figure(elapsed.TotalSeconds)} s.");
        foreach (var failure in report.Failures.Take(20)) run.Report.Note($"- **{failure}**");
        run.Report.Bar($"{title}: failures", report.Failures.Count, 0, "");
    }
}
