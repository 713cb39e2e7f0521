using System.Diagnostics;

namespace ConductBot.Benchmarks;

/// <summary>How long each of many calls took.</summary>
internal sealed class Timings
{
    private readonly List<double> _milliseconds = [];
    private bool _sorted;

    public int Count => _milliseconds.Count;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Most => At(1);

    public void Add(double milliseconds)
    {
        _milliseconds.Add(milliseconds);
        _sorted = false;
    }

    public void Add(Timings others)
    {
        foreach (var one in others._milliseconds) Add(one);
    }

    public void Time(Action call)
    {
        var started = Stopwatch.GetTimestamp();
        call();
        Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private double At(double share)
    {
        if (_milliseconds.Count == 0) return double.NaN;
        if (!_sorted) _milliseconds.Sort();
        _sorted = true;
        return _milliseconds[(int)((_milliseconds.Count - 1) * share)];
    }
}
