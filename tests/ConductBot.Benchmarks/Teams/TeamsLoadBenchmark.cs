using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ConductBot.Benchmarks.Answers;

namespace ConductBot.Benchmarks.Teams;

/// <summary>What a turn costs over the channel's HTTP, authentication off, beside the least that any server costs and beside the JavaScript SDK: one run, the same payload, one connector.</summary>
internal sealed class TeamsLoadBenchmark : IBenchmark
{
    private const int Callers = 16;

    // So many that no chat gets more than a channel takes: 2 a second.
    private const int ConversationsOfCaller = 256;
    private const int Questions = 1_000;
    private const int WarmUps = 50_000;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(90);
    private static readonly string[] Anonymous = ["--set", "Bot:AllowLocalAnonymous=true"];
    private const string JavaScript = "botbuilder@4.23.3";

    public string Name => "teams-load";

    public string Description => "Turns over the bot endpoint and the connector: bare ASP.NET Core, the protocol's echo, a directive answer, the JavaScript SDK's echo (npm).";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var questions = ShippedQuestions.Read(run.Files.Questions).Select(static question => question.Question).Distinct(StringComparer.Ordinal).Take(Questions).ToArray();
        var spoken = questions.Select(static question => JsonSerializer.Serialize(question)).ToArray();
        var folder = Directory.CreateTempSubdirectory("conductbot-benchmark-").FullName;
        try
        {
            var modules = Wanted("script") ? await ModulesAsync(folder, cancellationToken) : null;
            var load = new Round(run, spoken, cancellationToken);
            var bare = Wanted("bare") ? await load.OfAsync("bare ASP.NET Core and HttpClient, echo", port => Own(EchoServers.Bare, port)) : null;
            var echo = Wanted("echo") ? await load.OfAsync("ConductBot.Protocol, echo", port => Own(EchoServers.Protocol, port)) : null;
            var answer = Wanted("answer") ? await load.OfAsync("ConductBot, a directive answer, stored", port => Program(Part(folder, "answer"), port, Anonymous)) : null;
            var anew = Wanted("anew") ? await load.OfAsync("the same, every answer found anew", port => Program(Part(folder, "anew"), port, [.. Anonymous, "--set", "Directives:RememberedAnswers=0"])) : null;
            var signed = Wanted("authenticated") ? await SignedAsync(load, Part(folder, "authenticated")) : null;
            var script = modules is null ? null : await load.OfAsync($"JavaScript {JavaScript}, echo", port => Node(modules, port));

            run.Report.Table(
                $"{Callers} connections, {Callers * ConversationsOfCaller:N0} personal chats, {questions.Length:N0} questions in random order; post to reply at the connector",
                ["what", "replies", "replies/s", "of the bare one", "median ms", "p99 ms", "most ms", "CPU ms a turn", "most memory, MiB", "at the start, MiB"],
                load.Rows(bare));
            if (bare is not null && echo is not null) run.Report.AtLeast("protocol's echo, of the bare program's rate", echo.Rate / bare.Rate, 0.75);
            if (anew is not null) run.Report.Note($"No answer remembered: {Report.Figure(anew.Cpu)} ms of CPU a turn, {Report.Figure(anew.Rate)} replies/s, p99 {Report.Figure(anew.Times.P99)} ms.");
            if (signed is not null && answer is not null) run.Report.Note($"Authentication on, both ways, and the connector over TLS: {Report.Figure(signed.Cpu - answer.Cpu)} ms of CPU a turn on top.");
            if (answer is null) return;
            if (script is not null) run.Report.AtLeast("directive answer, of the JavaScript echo's rate", answer.Rate / script.Rate, 3);
            else if (Wanted("script")) run.Report.Note("npm or node is missing: no JavaScript echo to compare with.");
            run.Report.Bar("CPU of a directive answer", answer.Cpu, 0.3, "ms");
            run.Report.Bar("p99 of a directive answer", answer.Times.P99, 20, "ms");
            run.Report.Bar("most memory of the server of directive answers", answer.Memory, 150, "MiB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        bool Wanted(string part) => run.Only is null || run.Only == part;
    }

    private static ProcessStartInfo Own(string command, int port) => Dotnet("ConductBot.Benchmarks.dll", command, "--port", port.ToString(CultureInfo.InvariantCulture));

    private static string Part(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static ProcessStartInfo Program(string folder, int port, params string[] more)
    {
        var start = Dotnet(
            "ConductBot.Web.dll",
            "--set", $"Web:Port={port.ToString(CultureInfo.InvariantCulture)}", "--set", $"Web:KeyFolder={Path.Combine(folder, "web-keys")}", "--set", "Logging:LogLevel:Default=Warning",
            // The pace that is kept towards Teams, 30 a second for an organisation, would be all there is to measure.
            "--set", "Deliveries:RequestsPerSecond=10000", "--set", $"Storage:DatabasePath={Path.Combine(folder, "conductbot.db")}", "--set", $"Storage:KeyFolder={Path.Combine(folder, "keys")}");
        foreach (var one in more) start.ArgumentList.Add(one);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.WorkingDirectory = folder;
        return start;
    }

    // The channel's calls carry its signed token, the bot's carry the one it signed in for; those go over TLS alone.
    private static async Task<Load> SignedAsync(Round load, string folder)
    {
        await using var channel = await LocalChannel.StartAsync(folder);
        return await load.OfAsync("the same, authentication on, connector over TLS", channel, port => Program(folder, port));
    }

    private static ProcessStartInfo Node(string modules, int port)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Teams", "echo.js"), port.ToString(CultureInfo.InvariantCulture)]);
        start.Environment["NODE_PATH"] = modules;
        start.Environment["NODE_ENV"] = "production";
        return start;
    }

    private static ProcessStartInfo Dotnet(string program, params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]);

    // Fetched anew for every run, so that nothing of it lies about in the repository.
    private static async Task<string?> ModulesAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, JavaScript]) { UseShellExecute = false })!;
            await npm.WaitForExitAsync(cancellationToken);
            return npm.ExitCode == 0 ? Path.Combine(folder, "node_modules") : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private sealed record Load(string What, Timings Times, TimeSpan Elapsed, TimeSpan ServerCpu, (double Start, double Load) Peaks)
    {
        public double Memory => Peaks.Load;

        public double StartMemory => Peaks.Start;

        public double Rate => Times.Count / Elapsed.TotalSeconds;

        public double Cpu => ServerCpu.TotalMilliseconds / Times.Count;
    }

    private sealed class Round(BenchmarkRun run, string[] questions, CancellationToken cancellationToken)
    {
        private readonly List<Load> _loads = [];

        public IEnumerable<IReadOnlyList<string>> Rows(Load? yardstick) => _loads.Select(load => (IReadOnlyList<string>)
        [
            load.What, load.Times.Count.ToString("N0", CultureInfo.InvariantCulture), Report.Figure(load.Rate), yardstick is null ? "–" : Report.Figure(load.Rate / yardstick.Rate), Report.Figure(load.Times.Median),
            Report.Figure(load.Times.P99), Report.Figure(load.Times.Most), Report.Figure(load.Cpu), Report.Figure(load.Memory), Report.Figure(load.StartMemory),
        ]);

        public Task<Load> OfAsync(string what, Func<int, ProcessStartInfo> command) => OfAsync(what, channel: null, command);

        public async Task<Load> OfAsync(string what, LocalChannel? channel, Func<int, ProcessStartInfo> command)
        {
            Caller[] callers = [];
            using var connector = new StubConnector((caller, activity) => callers[caller].Replied(activity), channel?.Certificate);
            await using var server = await MeasuredServer.StartAsync(
                port =>
                {
                    var program = command(port);
                    channel?.Register(program, connector.Address);
                    return program;
                },
                cancellationToken);
            if (channel is not null) await server.ReadyAsync(cancellationToken);
            var authorization = channel?.Authorization(connector.Address) ?? "";
            callers = [.. Enumerable.Range(0, Callers).Select(number => new Caller(number, ConversationsOfCaller, questions) { Authorization = authorization })];
            try
            {
                // Until what runs is what the runtime settles on.
                var warm = 0;
                for (var began = Stopwatch.GetTimestamp(); warm < WarmUps && Stopwatch.GetElapsedTime(began) < LongestWarmUp;) warm += (await RunAsync(TimeSpan.FromSeconds(2))).Count;
                var start = server.PeakMemory;
                server.ForgetPeak();
                var (taken, cpu, started) = (connector.Replies, server.CpuTime, Stopwatch.GetTimestamp());
                var times = await RunAsync(TimeSpan.FromSeconds(run.Of(10, 30)));
                var load = new Load(what, times, Stopwatch.GetElapsedTime(started), server.CpuTime - cpu, (start, server.PeakMemory));
                if (connector.Replies - taken != times.Count) run.Report.Note($"{what}: {connector.Replies - taken} replies to {times.Count} activities.");
                _loads.Add(load);
                return load;
            }
            finally
            {
                foreach (var caller in callers) caller.Dispose();
            }

            async Task<Timings> RunAsync(TimeSpan time)
            {
                var all = new Timings();
                foreach (var one in await Task.WhenAll(callers.Select(caller => Task.Run(() => caller.RunAsync((server.Address, connector.Address), time, cancellationToken))))) all.Add(one);
                return all;
            }
        }
    }
}
