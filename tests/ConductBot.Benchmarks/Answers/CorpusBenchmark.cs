using System.Diagnostics;
using ConductBot.Answers.Evaluating;
using ConductBot.Answers.Ranking;
using ConductBot.Directives.Shipped;

namespace ConductBot.Benchmarks.Answers;

/// <summary>A large corpus in the library's place: how long it takes to index, how much memory, how long a question takes.</summary>
internal sealed class CorpusBenchmark : IBenchmark
{
    private const int MadeArticles = 60_000;
    private const int MadeQuestions = 500;
    private const int Seed = 20240117;
    private const int Shown = 10;

    public string Name => "corpus";

    public string Description => "60,000 articles, made ones or those of --corpus: indexing, memory, ranking beside plain BM25.";

    public Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var (clauses, questions) = Read(run.Files);
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var corpus = new EvaluatedCorpus(clauses, RankingOptions.Articles);
        var (seconds, cpuSeconds) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1048576.0;

        var times = new Timings();
        var rankings = new List<(EvaluationQuestion Question, IReadOnlyList<string> Ranked)>();
        foreach (var question in questions.Take(50)) corpus.Rank(question, Shown);
        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Time(() => rankings.Add((question, corpus.Rank(question, Shown).Ranked)));
        }

        process.Refresh();
        run.Report.Table(
            $"{clauses.Count:N0} {(run.Files.Corpus is null ? "made" : "given")} articles, {clauses.Sum(static clause => (long)clause.Text.Length) / 1e6:N0} million characters, {questions.Count:N0} questions",
            ["what", "figure"],
            [
                ["indexing, s", Report.Figure(seconds)],
                ["indexing, CPU s", Report.Figure(cpuSeconds)],
                ["largest working set of the process while indexing, MiB", Report.Figure(peak)],
                ["working set after the questions, the articles' text included, MiB", Report.Figure(process.WorkingSet64 / 1048576.0)],
                ["a question, median ms", Report.Figure(times.Median)],
                ["a question, p99 ms", Report.Figure(times.P99)],
            ]);
        run.Report.Bar($"indexing {clauses.Count:N0} articles", seconds, 20, "s");
        run.Report.Bar("largest working set", Math.Max(peak, process.PeakWorkingSet64 / 1048576.0), 600, "MiB");
        run.Report.Bar("p99 of a question", times.P99, 30, "ms");
        if (run.Files.Corpus is not null && questions.Any(static question => question.Expected is { Count: > 0 })) Compare(run.Report, clauses, rankings);
        return Task.CompletedTask;
    }

    private static (IReadOnlyList<CorpusClause> Clauses, IReadOnlyList<EvaluationQuestion> Questions) Read(BenchmarkFiles files)
    {
        if (files.Corpus is { } corpus)
        {
            var questions = files.CorpusQuestions ?? throw new ArgumentException("--corpus needs --corpus-questions.");
            return ([.. JsonLines.Read(corpus.FullName, EvaluationJson.Default.CorpusClause)], [.. JsonLines.Read(questions.FullName, EvaluationJson.Default.EvaluationQuestion)]);
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "library");
        var library = ShippedLibrary.Read(folder).ToSnapshot(TimeProvider.System.GetUtcNow(), version: 1);
        var made = new MadeCorpus(library, File.ReadLines(Path.Combine(folder, "vocabulary.tsv")).Where(static line => line.Length > 0 && line[0] != '#'), Seed);
        var articles = made.Articles(MadeArticles);
        return (articles, made.Questions(articles, MadeQuestions));
    }

    private static void Compare(Report report, IReadOnlyList<CorpusClause> clauses, IReadOnlyList<(EvaluationQuestion Question, IReadOnlyList<string> Ranked)> rankings)
    {
        var expected = rankings.Where(static pair => pair.Question.Expected is { Count: > 0 }).ToList();
        var plain = new PlainBm25(clauses, expected.Select(static pair => pair.Question));
        var yardstick = expected.ConvertAll(pair => (pair.Question, Ranked: plain.Rank(pair.Question.Question, Shown)));
        report.Table(
            $"Ranking, {expected.Count:N0} questions with expected articles",
            ["what", "right first", "right in five", "right in ten"],
            [Row("this ranking", expected), Row("plain BM25, words and pairs", yardstick)]);
    }

    private static IReadOnlyList<string> Row(string what, IReadOnlyList<(EvaluationQuestion Question, IReadOnlyList<string> Ranked)> rankings) =>
        [what, .. ((int[])[1, 5, 10]).Select(depth => Report.Figure(rankings.Average(pair => pair.Ranked.Take(depth).Any(pair.Question.Expected!.Contains) ? 1.0 : 0)))];
}
