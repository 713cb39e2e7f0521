using System.CommandLine;
using ConductBot.Benchmarks;
using ConductBot.Benchmarks.Storage;

// A capability adds its benchmark here and has its subcommand.
IBenchmark[] benchmarks = [new StorageBenchmark()];

var report = new Report(Console.Out);
var root = new RootCommand("Measures ConductBot on this machine. Build with -c Release.");
foreach (var benchmark in benchmarks)
{
    var command = new Command(benchmark.Name, benchmark.Description);
    command.SetAction((_, cancellationToken) => benchmark.RunAsync(report, cancellationToken));
    root.Add(command);
}

var soak = new Command("soak", "Runs every benchmark, one after the other.");
soak.SetAction(async (_, cancellationToken) =>
{
    foreach (var benchmark in benchmarks) await benchmark.RunAsync(report, cancellationToken);
});
root.Add(soak);
return await root.Parse(args).InvokeAsync();
