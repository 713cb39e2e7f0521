using System.Diagnostics;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Teams;

/// <summary>The program and the Agents Playground, Microsoft's local simulator of Teams, talking to each other over HTTP.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Task _output;

    private Playground(Server server, Process process, int port)
    {
        (Server, _process, Address) = (server, process, new Uri($"http://localhost:{port}/"));
        _output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public Server Server { get; }

    public Uri Address { get; }

    /// <summary>Starts both and waits until both answer.</summary>
    public static async Task<Playground> StartAsync(params string[] settings)
    {
        var package = await NpmPackage.Playground.FetchAsync();
        var server = await Server.StartForDeveloperAsync(settings);
        var port = Server.FreePort();
        var start = new ProcessStartInfo("node") { WorkingDirectory = server.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(package, "cli.js"), "-e", $"http://127.0.0.1:{server.Port}/api/messages", "-c", "msteams", "-p", $"{port}", "--dt" }) start.ArgumentList.Add(argument);
        var playground = new Playground(server, Process.Start(start) ?? throw new InvalidOperationException("node could not be started: install Node.js."), port);
        await playground.AnswersAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
        await Server.DisposeAsync();
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient { Timeout = Patience };
        var started = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException("The Agents Playground ended at its start.");

            try
            {
                using var answer = await http.GetAsync(Address);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (started.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
