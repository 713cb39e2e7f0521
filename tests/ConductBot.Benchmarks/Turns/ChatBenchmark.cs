using System.Diagnostics;
using ConductBot.Benchmarks.Answers;

namespace ConductBot.Benchmarks.Turns;

/// <summary>Many people chatting at once with a server process, the people in this one: how long a turn takes, how many go through, what one costs.</summary>
internal sealed class ChatBenchmark : IBenchmark
{
    private const int People = 100;
    private const int Callers = 16;
    private const int ConversationsOfCaller = 8;
    private const int MostTurnsOfPerson = 2_000;
    private const double MostMilliseconds = 100;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public string Name => "chat";

    public string Description => "100 people chatting at once over Direct Line with pauses up to a second, then as fast as it goes over 16 connections.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var questions = ShippedQuestions.Read(run.Files.Questions).Select(static question => question.Question).ToArray();
        var folder = Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName;
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * People });
            await using var server = ServerProcess.Start(folder);
            await (await FirstAnswerBenchmark.JoinAsync(http, server, Stopwatch.GetTimestamp(), cancellationToken)).DisposeAsync();

            var people = await JoinAsync(http, server, People, cancellationToken);
            await ChatAsync(people, questions, (WarmUp, LongestPause), cancellationToken);
            var chat = await MeasureAsync(server, () => ChatAsync(people, questions, (TimeSpan.FromSeconds(run.Of(15, 60)), LongestPause), cancellationToken));
            await LeaveAsync(people);

            var callers = await JoinAsync(http, server, Callers * ConversationsOfCaller, cancellationToken);
            var rush = await MeasureAsync(server, () => RushAsync(callers, questions, TimeSpan.FromSeconds(run.Of(10, 30)), cancellationToken));
            await LeaveAsync(callers);

            run.Report.Table(
                "Chat over Direct Line, answers over WebSocket, post to answer; server and people on the same cores",
                ["what", "turns", "turns/s", "median ms", "p99 ms", "most ms", "CPU ms a turn (server)", "CPU ms a turn (people)"],
                [Row($"{People} people, pauses up to {LongestPause.TotalSeconds:N0} s", chat), Row($"{Callers} at once, no pauses", rush)]);
            run.Report.Note($"Working set of the server afterwards: {Report.Figure(server.WorkingSet)} MiB.");
            run.Report.Bar($"p99 of a turn with {People} people chatting", chat.Times.P99, MostMilliseconds, "ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<string> Row(string what, Load load) =>
    [
        what, load.Times.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), Report.Figure(load.Times.Count / load.Elapsed.TotalSeconds), Report.Figure(load.Times.Median), Report.Figure(load.Times.P99),
        Report.Figure(load.Times.Most), Report.Figure(load.ServerCpu.TotalMilliseconds / load.Times.Count), Report.Figure(load.OwnCpu.TotalMilliseconds / load.Times.Count),
    ];

    private static async Task<Load> MeasureAsync(ServerProcess server, Func<Task<Timings>> work)
    {
        var (started, cpu, own) = (Stopwatch.GetTimestamp(), server.CpuTime, Environment.CpuUsage.TotalTime);
        var times = await work();
        return new Load(times, Stopwatch.GetElapsedTime(started), server.CpuTime - cpu, Environment.CpuUsage.TotalTime - own);
    }

    private static async Task<Person[]> JoinAsync(HttpClient http, ServerProcess server, int count, CancellationToken cancellationToken)
    {
        var people = new Person[count];
        for (var i = 0; i < count; i++) people[i] = await Person.JoinAsync(http, server.Address, cancellationToken);
        return people;
    }

    private static async Task LeaveAsync(Person[] people)
    {
        foreach (var person in people) await person.DisposeAsync();
    }

    private static async Task<Timings> ChatAsync(Person[] people, string[] questions, (TimeSpan Time, TimeSpan Pause) how, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(people.Select(async (person, number) =>
        {
            var random = new Random(number);
            var times = new Timings();
            for (var turn = 0; turn < MostTurnsOfPerson; turn++)
            {
                await Task.Delay(random.NextDouble() * how.Pause, TimeProvider.System, cancellationToken);
                if (Stopwatch.GetElapsedTime(started) >= how.Time) break;
                if (await person.AskAsync(questions[random.Next(questions.Length)], cancellationToken) is { } taken) times.Add(taken.TotalMilliseconds);
            }

            return times;
        }));
        return Together(each);
    }

    // Each caller goes round several conversations: a conversation alone is held to its rate.
    private static async Task<Timings> RushAsync(Person[] people, string[] questions, TimeSpan time, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(people.Chunk(ConversationsOfCaller).Select(async (own, number) =>
        {
            var random = new Random(number);
            var times = new Timings();
            for (var turn = 0; turn < MostTurnsOfPerson && Stopwatch.GetElapsedTime(started) < time; turn++)
            {
                if (await own[turn % own.Length].AskAsync(questions[random.Next(questions.Length)], cancellationToken) is { } taken) times.Add(taken.TotalMilliseconds);
            }

            return times;
        }));
        return Together(each);
    }

    private static Timings Together(IEnumerable<Timings> each)
    {
        var all = new Timings();
        foreach (var one in each) all.Add(one);
        return all;
    }

    private sealed record Load(Timings Times, TimeSpan Elapsed, TimeSpan ServerCpu, TimeSpan OwnCpu);
}
