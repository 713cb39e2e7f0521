using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ConductBot.Deliveries;
using ConductBot.Protocol.Connector;
using ConductBot.Shared.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Benchmarks.Deliveries;

/// <summary>What it costs to deliver, how well the pace is used, how fast a process with a long queue begins, and what a kill does.</summary>
internal sealed class DeliveriesBenchmark : IBenchmark
{
    private const double ProactiveRate = 24;

    // A round mostly waits: for a call that a killed process had begun to be over.
    private const int RoundsAtOnce = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public string Name => "deliveries";

    public string Description => "Deliveries a second without the limits, use of the pace with many due, start with a long queue, processes killed while sending.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        await OverheadAsync(run, rows, cancellationToken);
        await PaceAsync(run, rows, cancellationToken);
        await StartAsync(run, rows, cancellationToken);
        run.Report.Table("Deliveries, one machine, SQLite", ["what", "figure"], rows);
        await KillsAsync(run);
    }

    private static async Task OverheadAsync(BenchmarkRun run, List<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        var count = run.Of(20_000, 100_000);
        await using var office = await Office.OpenAsync(pace: false);
        var enqueue = Stopwatch.StartNew();
        var done = office.Connector.TakesAsync(count);
        await office.EnqueueAsync(count, TimeSpan.FromSeconds(0), cancellationToken);
        enqueue.Stop();
        rows.Add(["handed in, a second", Report.Figure(count / enqueue.Elapsed.TotalSeconds)]);

        await using var sending = await office.AgainAsync(pace: false);
        done = sending.Connector.TakesAsync(count - office.Connector.Taken);
        var watch = Stopwatch.StartNew();
        var left = count - office.Connector.Taken;
        var cpu = Cpu();
        await sending.StartAsync(cancellationToken);
        await done.WaitAsync(Patience, cancellationToken);
        var rate = left / watch.Elapsed.TotalSeconds;
        rows.Add([$"delivered without the limits, a second ({left} of {count})", Report.Figure(rate)]);
        rows.Add(["CPU of one delivery, µs", Report.Figure((Cpu() - cpu).TotalMicroseconds / left)]);
        rows.Add(["memory at most while doing so, MB", Report.Figure(PeakMegabytes())]);
        run.Report.Bar("one delivery without the limits, of 2,000 a second", 1000 / rate, 0.5, "ms");
        run.Report.Bar("memory with so many due", PeakMegabytes(), 300, "MB");
    }

    private static async Task PaceAsync(BenchmarkRun run, List<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        var (due, seconds) = run.Of((5_000, 20), (100_000, 120));
        await using var office = await Office.OpenAsync(pace: true);
        await office.EnqueueAsync(due, TimeSpan.FromSeconds(0), cancellationToken);
        await using var sending = await office.AgainAsync(pace: true);
        var goal = (int)(ProactiveRate * seconds);
        var done = sending.Connector.TakesAsync(goal);
        await sending.StartAsync(cancellationToken);

        // The first second counts as used up by the process before.
        while (sending.Connector.Taken == 0) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
        var watch = Stopwatch.StartNew();
        await done.WaitAsync(Patience, cancellationToken);

        // The first second's share goes at its beginning, so the last one's is there a second before its end.
        var ideal = TimeSpan.FromSeconds(seconds - 1);
        rows.Add([$"use of the pace of {ProactiveRate.ToString(CultureInfo.InvariantCulture)} a second, {due} due, over {seconds} s", Report.Figure(ideal / watch.Elapsed)]);
        run.Report.AtLeast("use of the pace, of its ideal time", ideal / watch.Elapsed, 0.98);
        run.Report.Bar("memory meanwhile", PeakMegabytes(), 300, "MB");
    }

    private static async Task StartAsync(BenchmarkRun run, List<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        var waiting = run.Of(50_000, 1_000_000);
        await using var office = await Office.OpenAsync(pace: false);
        await office.EnqueueAsync(waiting, TimeSpan.FromDays(30), cancellationToken);
        await office.Host.StopAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        await using var again = await office.AgainAsync(pace: false);
        var done = again.Connector.TakesAsync(1);
        await again.StartAsync(cancellationToken);
        await again.Deliveries.EnqueueAsync([Office.New("now", 0, TimeProvider.System.GetUtcNow())], cancellationToken);
        await done.WaitAsync(Patience, cancellationToken);
        rows.Add([$"from the start to the first delivery, {waiting} waiting, s", Report.Figure(watch.Elapsed.TotalSeconds)]);
        run.Report.Bar("start with so many waiting", watch.Elapsed.TotalSeconds, 3, "s");
    }

    private static async Task KillsAsync(BenchmarkRun run)
    {
        var (rounds, deliveries) = run.Of((3, 300), (50, 2000));
        var ended = new ConcurrentBag<KilledRound>();
        await Parallel.ForEachAsync(Enumerable.Range(0, rounds), new ParallelOptions { MaxDegreeOfParallelism = RoundsAtOnce }, async (round, _) => ended.Add(await KilledRound.RunAsync(deliveries, new Random(round))));
        run.Report.Table(
            $"Processes killed while sending: {rounds} rounds of {deliveries} deliveries",
            ["lost", "repeated, all rounds", "repeated, worst round", "repeated but not listed", "listed, worst round"],
            [[$"{ended.Sum(one => one.Lost)}", $"{ended.Sum(one => one.Repeated)}", $"{ended.Max(one => one.Repeated)}", $"{ended.Sum(one => one.RepeatedUnlisted)}", $"{ended.Max(one => one.Listed)}"]]);
        run.Report.Bar("lost", ended.Sum(one => one.Lost), 0, "deliveries");
        run.Report.Bar("repeated but not listed", ended.Sum(one => one.RepeatedUnlisted), 0, "deliveries");
        run.Report.Bar("repeated in the worst round", ended.Max(one => one.Repeated), KilledRound.InFlight, "deliveries");
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024.0 * 1024);
    }

    private sealed class Office : IAsyncDisposable
    {
        private readonly string _folder;
        private readonly bool _owns;

        private Office(string folder, bool pace, bool owns)
        {
            (_folder, _owns) = (folder, owns);
            Host = DeliveryHost.Build(folder, "https://smba.trafficmanager.net/teams/", [("Timers:PollInterval", "00:00:00.2")], services => services.AddSingleton<IConnector>(Connector));
            Host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DeliveryOptions>>().Value.KeepPace = pace;
        }

        public CountingConnector Connector { get; } = new();

        public IHost Host { get; }

        public IDeliveries Deliveries => Host.Services.GetRequiredService<IDeliveries>();

        public static async Task<Office> OpenAsync(bool pace)
        {
            await Task.Yield();
            return new Office(Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName, pace, owns: true);
        }

        public static NewDelivery New(string source, int number, DateTimeOffset due) => new()
        {
            Id = new DeliveryId(source, string.Create(CultureInfo.InvariantCulture, $"p{number}"), "first"), Kind = PlainContent.KindName, Due = due, Hours = SendingTime.AnyTime,
        };

        /// <summary>Another process on the same files.</summary>
        public async Task<Office> AgainAsync(bool pace)
        {
            await Task.Yield();
            return new Office(_folder, pace, owns: false);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Host.StartAsync(cancellationToken);

        /// <summary>All due at one moment, as a reminder to many is.</summary>
        public async Task EnqueueAsync(int count, TimeSpan later, CancellationToken cancellationToken)
        {
            var due = TimeProvider.System.GetUtcNow() + later;
            foreach (var some in Enumerable.Range(0, count).Chunk(50_000)) await Deliveries.EnqueueAsync([.. some.Select(number => New("source", number, due))], cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.StopAsync();
            Host.Dispose();
            if (_owns) Directory.Delete(_folder, recursive: true);
        }
    }
}
