namespace ConductBot.Benchmarks;

/// <summary>One entry of the command line: its name is the subcommand. It measures and prints its own tables and bars.</summary>
internal interface IBenchmark
{
    string Name { get; }

    string Description { get; }

    Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken);
}
