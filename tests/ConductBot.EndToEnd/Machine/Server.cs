using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ConductBot.Shared;

namespace ConductBot.EndToEnd.Machine;

/// <summary>The program as a process of its own, on a free port, with a data folder of its own that outlives its deaths and goes with the test.</summary>
internal sealed class Server : IAsyncDisposable
{
    // A machine that has much else to do; nobody waits longer than it takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string[] _settings;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly List<Task> _logging = [];
    private Process? _process;

    private Server(string[] settings, IReadOnlyDictionary<string, string> environment)
    {
        _settings = settings;
        _environment = environment;
        Folder = Directory.CreateTempSubdirectory("conductbot-e2e-").FullName;
        Port = FreePort();
        Address = new Uri($"http://localhost:{Port}/");
        Http = new HttpClient { BaseAddress = Address, Timeout = Patience };
    }

    public string Folder { get; }

    public int Port { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public string LogPath => Path.Combine(Folder, "server.log");

    public string DatabasePath => Path.Combine(Folder, "data", "conductbot.db");

    /// <summary>Starts it and waits until it answers.</summary>
    public static Task<Server> StartAsync(params string[] settings) => StartAsync(new Dictionary<string, string>(), settings);

    /// <summary>Starts it with variables of the environment besides those of the tests.</summary>
    public static async Task<Server> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var server = new Server(settings, environment);
        try
        {
            await server.StartProcessAsync();
            return server;
        }
        catch
        {
            // Nobody else would end it, and it would slow down what comes after.
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it as <c>dotnet run</c> does: programs on this machine need no token.</summary>
    public static Task<Server> StartForDeveloperAsync(params string[] settings) =>
        StartAsync(new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_ENVIRONMENT"] = "Development" }, settings);

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        await Task.WhenAll(_logging);
        _process.Dispose();
        _process = null;
    }

    /// <summary>kill, as a service manager does; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {_process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await Task.WhenAll(_logging);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    /// <summary>Starts it again on the same port and data.</summary>
    public Task StartAgainAsync() => StartProcessAsync();

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-e2e-").FullName;
        using var process = Process.Start(Command(folder, arguments))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        var result = (process.ExitCode, await output, await errors);
        Directory.Delete(folder, recursive: true);
        return result;
    }

    /// <summary>Runs a command beside the server, on the same data.</summary>
    public async Task<int> CommandAsync(params string[] arguments) => (await ShownAsync(arguments)).ExitCode;

    /// <summary>The same, with what it shows.</summary>
    public async Task<(int ExitCode, string Output)> ShownAsync(params string[] arguments)
    {
        using var process = Process.Start(Command(Folder, arguments))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
        return (process.ExitCode, await output);
    }

    /// <summary>Everything the process wrote.</summary>
    public string Log() => File.Exists(LogPath) ? File.ReadAllText(LogPath) : "";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null) await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task StartProcessAsync()
    {
        string[] port = ["--set", $"Web:Port={Port}"];
        var start = Command(Folder, [.. port, .. _settings.SelectMany(setting => new[] { "--set", setting })]);
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        var log = TextWriter.Synchronized(new StreamWriter(LogPath, append: true) { AutoFlush = true });
        _logging.Clear();
        _logging.Add(Task.WhenAll(CopyAsync(_process.StandardOutput, log), CopyAsync(_process.StandardError, log)).ContinueWith(_ => log.Dispose(), TaskScheduler.Default));
        await AnswersAsync();
    }

    private async Task AnswersAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The server ended at its start:\n{Log()}");

            try
            {
                using var answer = await Http.GetAsync(new Uri("/health", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (started.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private static ProcessStartInfo Command(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What a test starts does not live long enough to earn back what the runtime spends on measuring the code it runs.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // The keys as an operator has them: protected, and apart from the data.
        foreach (var (key, value) in KeyCertificate.Shared.Settings(folder)) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.ArgumentList.Add(BuiltProgram.Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line) await to.WriteLineAsync(line);
    }
}
