namespace ConductBot.Benchmarks;

/// <summary>What one run of a benchmark is given.</summary>
/// <param name="Report">Where the figures go.</param>
/// <param name="Files">What it reads instead of what it finds or makes itself.</param>
/// <param name="Length">How long it measures.</param>
internal sealed record BenchmarkRun(Report Report, BenchmarkFiles Files, RunLength Length)
{
    /// <summary>The only part to be measured; null for all of them.</summary>
    public string? Only { get; init; }

    /// <summary>The figure of this run's length.</summary>
    public T Of<T>(T brief, T full) => Length == RunLength.Full ? full : brief;
}
