using ConductBot.Answers;
using ConductBot.Answers.Evaluating;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Shipped;

namespace ConductBot.Benchmarks.Answers;

/// <summary>The engine over the shipped texts: how long it takes to build and to answer, one question after the other.</summary>
internal sealed class AnswersBenchmark : IBenchmark
{
    private const double MostMilliseconds = 5;
    private const string Jurisdiction = "soc-trang";
    private static readonly DateOnly Day = new(2025, 6, 2);

    public string Name => "answers";

    public string Description => "Building the engine over the shipped texts, and answering all test questions with it.";

    public Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "library");
        var library = ShippedLibrary.Read(folder).ToSnapshot(TimeProvider.System.GetUtcNow(), version: 1);
        var vocabulary = Vocabulary.Read(File.ReadLines(Path.Combine(folder, "vocabulary.tsv")));
        var intents = Intents.Read(File.ReadLines(Path.Combine(folder, "intents.tsv")));
        var questions = ShippedQuestions.Read(run.Files.Questions);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        AnswerEngine Build() => new(library, vocabulary, intents, new ClauseRankerOptions());
        var (first, engine) = Timed(Build);
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        var builds = new Timings();
        var cpu = Environment.CpuUsage.TotalTime;
        var rounds = run.Of(3, 9);
        for (var i = 0; i < rounds; i++) builds.Time(() => Build());
        var buildCpu = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / rounds;
        run.Report.Table(
            $"Engine over {library.Directives.Count} texts, {library.Directives.Sum(static directive => directive.Clauses.Count)} clauses, {library.Questions.Count:N0} asked questions",
            ["what", "figure"],
            [
                ["first build in the process, ms", Report.Figure(first)],
                ["further builds, median ms", Report.Figure(builds.Median)],
                ["further builds, CPU ms", Report.Figure(buildCpu)],
                ["memory it holds, MiB", Report.Figure(size / 1048576.0)],
            ]);

        var writer = new AnswerWriter(Localized<AnswerTexts>.Load(typeof(AnswerTexts).Assembly, "ConductBot.Answers.Texts"), new AnswerLinks(new Uri("http://localhost:3978/")));
        var asker = new Asker(Jurisdiction, Day, library);
        (Timings Times, double Cpu, double Bytes) ask = Laps(questions, run.Of(5, 25), question => engine.Ask(question), cancellationToken);
        var write = Laps(questions, run.Of(2, 10), question => writer.Write(engine.Ask(question), asker, Language.Vietnamese).ToPlainText(), cancellationToken);
        run.Report.Table(
            $"Answers to {questions.Count:N0} questions, one at a time, warm",
            ["what", "median ms", "p99 ms", "most ms", "CPU ms", "KiB allocated"],
            [Row("answer", ask), Row("answer, put into words", write)]);
        run.Report.Bar("p99 of an answer", ask.Times.P99, MostMilliseconds, "ms");
        return Task.CompletedTask;
    }

    private static IReadOnlyList<string> Row(string what, (Timings Times, double Cpu, double Bytes) lap) =>
        [what, Report.Figure(lap.Times.Median), Report.Figure(lap.Times.P99), Report.Figure(lap.Times.Most), Report.Figure(lap.Cpu), Report.Figure(lap.Bytes / 1024)];

    private static (double Milliseconds, AnswerEngine Engine) Timed(Func<AnswerEngine> build)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var engine = build();
        return (System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds, engine);
    }

    private static (Timings Times, double Cpu, double Bytes) Laps(IReadOnlyList<EvaluationQuestion> questions, int laps, Action<AskRequest> ask, CancellationToken cancellationToken)
    {
        var requests = questions.Select(static question => new AskRequest(question.Question, question.Jurisdiction ?? Jurisdiction, question.On ?? Day)).ToArray();
        for (var warm = 0; warm < 2; warm++) Array.ForEach(requests, request => ask(request));
        var times = new Timings();
        var cpu = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var lap = 0; lap < laps; lap++)
        {
            foreach (var request in requests)
            {
                cancellationToken.ThrowIfCancellationRequested();
                times.Time(() => ask(request));
            }
        }

        var count = (double)laps * requests.Length;
        return (times, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / count, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }
}
