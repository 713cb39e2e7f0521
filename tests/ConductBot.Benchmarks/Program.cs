using ConductBot.Benchmarks;
using ConductBot.Benchmarks.Answers;
using ConductBot.Benchmarks.Deliveries;
using ConductBot.Benchmarks.Fuzzing;
using ConductBot.Benchmarks.SelfReports;
using ConductBot.Benchmarks.Storage;
using ConductBot.Benchmarks.Teams;
using ConductBot.Benchmarks.Timers;
using ConductBot.Benchmarks.Tokens;
using ConductBot.Benchmarks.Turns;

// A capability adds its benchmark here and has its subcommand.
return await BenchmarkCommand.Of([new StorageBenchmark(), new AnswersBenchmark(), new CorpusBenchmark(), new FirstAnswerBenchmark(), new ChatBenchmark(), new DeliveriesBenchmark(), new ReportsBenchmark(), new TeamsLoadBenchmark(), new TokenBenchmark(), new FuzzBenchmark(), new TelemetryBenchmark(), new TimersBenchmark()]).Parse(args).InvokeAsync();
