using System.Diagnostics;
using System.Globalization;

namespace ConductBot.Benchmarks.Turns;

/// <summary>From the start of the process to the first answer, over an empty and over an existing data folder.</summary>
internal sealed class FirstAnswerBenchmark : IBenchmark
{
    private const double MostSeconds = 2;
    private const string Question = "trua nay tiep khach ngoai tinh uong bia dc ko";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "first-answer";

    public string Description => "Process start to the first answer over Direct Line, on an empty and on an existing data folder; the 'ask' command.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName;
        try
        {
            var rounds = run.Of(3, 9);
            var (fresh, existing, cpu, ask) = (new Timings(), new Timings(), new Timings(), new Timings());
            for (var round = 0; round < rounds; round++)
            {
                var empty = Directory.CreateDirectory(Path.Combine(folder, round.ToString(CultureInfo.InvariantCulture))).FullName;
                fresh.Add((await FirstAnswerAsync(empty, cancellationToken)).Milliseconds);
                var (milliseconds, used) = await FirstAnswerAsync(empty, cancellationToken);
                existing.Add(milliseconds);
                cpu.Add(used);
                var started = Stopwatch.GetTimestamp();
                await ServerProcess.CommandAsync(empty, ["ask", Question], cancellationToken);
                ask.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            run.Report.Table(
                $"First answer, {rounds} starts each",
                ["what", "median s", "worst s"],
                [Row("on an empty data folder", fresh), Row("on an existing data folder", existing), Row("CPU time of the server till then", cpu), Row("the command `ask`, start to end", ask)]);
            run.Report.Bar("first answer on an existing folder (median)", existing.Median / 1000, MostSeconds, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<string> Row(string what, Timings times) => [what, Report.Figure(times.Median / 1000), Report.Figure(times.Most / 1000)];

    private static async Task<(double Milliseconds, double CpuMilliseconds)> FirstAnswerAsync(string folder, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        await using var server = ServerProcess.Start(folder);
        await using var person = await JoinAsync(http, server, started, cancellationToken);
        _ = await person.AskAsync(Question, cancellationToken) ?? throw new InvalidOperationException("The first question was refused.");
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, server.CpuTime.TotalMilliseconds);
    }

    /// <summary>Tries until the server listens.</summary>
    internal static async Task<Person> JoinAsync(HttpClient http, ServerProcess server, long started, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await Person.JoinAsync(http, server.Address, cancellationToken);
            }
            catch (HttpRequestException) when (server.IsAlive && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Poll, TimeProvider.System, cancellationToken);
            }
        }
    }
}
