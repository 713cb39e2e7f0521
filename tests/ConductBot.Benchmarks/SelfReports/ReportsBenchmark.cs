using System.Globalization;
using ConductBot.Shared.SelfReports;

namespace ConductBot.Benchmarks.SelfReports;

/// <summary>Reports of 100 people at once while the process is killed again and again: what gave a receipt is there once, numbers have neither gaps nor repeats.</summary>
internal sealed class ReportsBenchmark : IBenchmark
{
    private const int People = 100;

    public string Name => "reports";

    public string Description => "Reports filed by 100 people at once while the process is killed: lost, repeated, numbers, audit. With --full 10,000 reports and at least 20 kills.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var calm = await KilledFiling.RunAsync((People, run.Of(10, 20)), kills: 0, new Random(1));
        var filing = await KilledFiling.RunAsync((People, run.Of(10, 100)), kills: run.Of(5, 24), new Random(20261121));
        run.Report.Table(
            "Reports filed by 100 people at once",
            ["", "reports", "kills", "receipts given", "wrong", "s", "reports/s"],
            [Row("undisturbed", calm), Row("killed again and again", filing)]);
        foreach (var fault in calm.Faults.Concat(filing.Faults)) run.Report.Note(fault);
        run.Report.Bar("reports lost or repeated, numbers with gaps or repeats, receipts for nothing, audit records", calm.Faults.Count + filing.Faults.Count, 0, "faults");
        run.Report.AtLeast("kills", filing.Kills, run.Of(5, 20));
    }

    private static string[] Row(string name, KilledFiling filing) =>
        [name, Whole(filing.Reports), Whole(filing.Kills), Whole(filing.Receipts), Whole(filing.Faults.Count), Report.Figure(filing.Filing.TotalSeconds), Report.Figure(filing.Reports / filing.Filing.TotalSeconds)];

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
