using System.Diagnostics;
using ConductBot.Storage;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Benchmarks.Timers;

/// <summary>Timers over the SQLite engine: 100,000 due at once, and the first one to fire beside 1,000,000 that wait.</summary>
internal sealed class TimersBenchmark : IBenchmark
{
    private const int DueAtOnce = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public string Name => "timers";

    public string Description => "100,000 timers due at once: rate and memory; and the start beside 1,000,000 waiting ones.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName;
        try
        {
            await AtOnceAsync(run, Path.Combine(folder, "once"), cancellationToken);
            await StartAsync(run, Path.Combine(folder, "start"), run.Of(100_000, 1_000_000), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AtOnceAsync(BenchmarkRun run, string folder, CancellationToken cancellationToken)
    {
        var counter = new CountingHandler(DueAtOnce);
        await using var host = Host(folder, counter);
        var written = await WriteAsync(host, "once", DueAtOnce, TimeProvider.System.GetUtcNow(), cancellationToken);

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, most) = (process.WorkingSet64, process.WorkingSet64);
        var started = Stopwatch.GetTimestamp();
        var worker = host.GetServices<IHostedService>().Single(service => service is TimerWorker);
        await worker.StartAsync(cancellationToken);
        while (!counter.All.IsCompleted)
        {
            await Task.WhenAny(counter.All, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken)).WaitAsync(Patience, TimeProvider.System, cancellationToken);
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await worker.StopAsync(cancellationToken);
        run.Report.Table(
            $"Timers, {DueAtOnce:N0} due at once, a handler that does nothing",
            ["what", "figure"],
            [["written a second", Report.Figure(DueAtOnce / written)], ["fired and settled a second", Report.Figure(DueAtOnce / seconds)], ["working set before, MiB", Report.Figure(before / 1048576.0)], ["largest meanwhile, MiB", Report.Figure(most / 1048576.0)]]);
        run.Report.Bar($"working set with {DueAtOnce:N0} due at once", most / 1048576.0, 300, "MiB");
    }

    private static async Task StartAsync(BenchmarkRun run, string folder, int waiting, CancellationToken cancellationToken)
    {
        await using (var host = Host(folder, new CountingHandler(1)))
        {
            await WriteAsync(host, "later", waiting, TimeProvider.System.GetUtcNow().AddYears(1), cancellationToken);
            await WriteAsync(host, "now", 1, TimeProvider.System.GetUtcNow(), cancellationToken);
        }

        var started = Stopwatch.GetTimestamp();
        var first = new CountingHandler(1);
        await using var next = Host(folder, first);
        var worker = next.GetServices<IHostedService>().Single(service => service is TimerWorker);
        await worker.StartAsync(cancellationToken);
        await first.All.WaitAsync(Patience, TimeProvider.System, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await worker.StopAsync(cancellationToken);
        run.Report.Bar($"from opening the storage to the first timer fired, beside {waiting:N0} waiting", seconds, 3, "s");
    }

    private static async Task<double> WriteAsync(IServiceProvider host, string name, int count, DateTimeOffset first, CancellationToken cancellationToken)
    {
        var store = host.GetRequiredService<TimerStore>();
        var started = Stopwatch.GetTimestamp();
        foreach (var some in Enumerable.Range(0, count).Chunk(20_000))
            await store.ScheduleAsync([.. some.Select(number => new DueTimer(CountingHandler.KindName, $"{name}-{number}", first.AddMilliseconds(number)))], cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static ServiceProvider Host(string folder, ITimerHandler handler)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:DatabasePath", (string?)Path.Combine(folder, "conductbot.db")),
            KeyValuePair.Create("Storage:KeyFolder", (string?)Path.Combine(folder, "keys")),
        ]).Build();
        return new ServiceCollection().AddLogging().AddSingleton(handler).AddConductBotStorage(configuration.GetSection(StorageOptions.Section))
            .AddTimers(configuration.GetSection(TimerOptions.Section)).AddTimerWorker().BuildServiceProvider();
    }
}
