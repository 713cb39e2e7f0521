using System.Diagnostics;

namespace ConductBot.Storage.Tests.Faults;

/// <summary>A real process of the crasher, and what it says line by line.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Crasher = Path.Combine(AppContext.BaseDirectory, "ConductBot.Storage.Crasher.dll");

    private readonly Process _process;

    private Child(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
    }

    public static Child Start(string verb, string path) => new(new ProcessStartInfo(DotNet, [Crasher, verb, path]));

    /// <summary>
    /// In a mount namespace of its own: a command of the shell prepares it ($1 is the path's folder), and whatever it mounts ends with the
    /// process. Works for root, and for others where user namespaces are allowed.
    /// </summary>
    public static Child StartMounted(string prepare, string verb, string path)
    {
        string[] unshare = Environment.IsPrivilegedProcess ? ["--mount"] : ["--map-root-user", "--mount"];
        return new Child(new ProcessStartInfo(
            "unshare", [.. unshare, "sh", "-ec", $"{prepare}; exec \"$2\" \"$3\" \"$4\" \"$5\"", "sh", Path.GetDirectoryName(path)!, DotNet, Crasher, verb, path]));
    }

    /// <summary>The next line it says; null when it has ended.</summary>
    public async Task<string?> LineAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    /// <summary>All it says until it ends, which must be in peace.</summary>
    public async Task<string[]> LinesAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        var errors = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        _process.ExitCode.ShouldBe(0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>SIGKILL; gives the whole lines that it had said and nobody had read. A line cut short was not said.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var end = rest.LastIndexOf('\n');
        return end < 0 ? [] : rest[..end].Split('\n');
    }

    /// <summary>Lets a holder go.</summary>
    public async Task ReleaseAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
