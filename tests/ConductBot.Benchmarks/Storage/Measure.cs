using System.Diagnostics;

namespace ConductBot.Benchmarks.Storage;

/// <summary>One line of the table: how many a second, CPU time of the whole process for each, and how long a call took.</summary>
internal sealed record Measure(string What, double PerSecond, double CpuMicroseconds, double MedianMilliseconds, double P99Milliseconds)
{
    private const int WarmUp = 5;

    public IReadOnlyList<string> Columns() =>
        [What, Report.Figure(PerSecond), Report.Figure(CpuMicroseconds), Report.Figure(MedianMilliseconds), Report.Figure(P99Milliseconds)];

    public static Measure Of(string what, TimeSpan lap, Func<int> call)
    {
        Loop(TimeSpan.FromTicks(lap.Ticks / WarmUp), call, []);
        var times = new List<long>();
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var done = Loop(lap, call, times);
        return From(what, done, clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, times);
    }

    public static async Task<Measure> OfAsync(string what, TimeSpan lap, int callers, Func<int, int, Task<int>> call)
    {
        var turns = new int[callers];
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => LoopAsync(TimeSpan.FromTicks(lap.Ticks / WarmUp), caller, turns, call))));
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var laps = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => LoopAsync(lap, caller, turns, call))));
        return From(what, laps.Sum(one => one.Done), clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, [.. laps.SelectMany(one => one.Times)]);
    }

    private static long Loop(TimeSpan lap, Func<int> call, List<long> times)
    {
        var done = 0L;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < lap;)
        {
            var started = Stopwatch.GetTimestamp();
            done += call();
            times.Add(Stopwatch.GetTimestamp() - started);
        }

        return done;
    }

    private static async Task<(long Done, List<long> Times)> LoopAsync(TimeSpan lap, int caller, int[] turns, Func<int, int, Task<int>> call)
    {
        var times = new List<long>();
        var done = 0L;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < lap;)
        {
            var started = Stopwatch.GetTimestamp();
            done += await call(caller, turns[caller]++);
            times.Add(Stopwatch.GetTimestamp() - started);
        }

        return (done, times);
    }

    private static Measure From(string what, long done, TimeSpan elapsed, TimeSpan cpu, List<long> times)
    {
        times.Sort();
        return new Measure(what, done / elapsed.TotalSeconds, cpu.TotalMicroseconds / done, At(times, 0.5), At(times, 0.99));
    }

    private static double At(List<long> times, double share) => Stopwatch.GetElapsedTime(0, times[(int)((times.Count - 1) * share)]).TotalMilliseconds;
}
