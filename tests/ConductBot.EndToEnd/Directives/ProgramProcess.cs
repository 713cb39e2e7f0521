using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using ConductBot.Shared;

namespace ConductBot.EndToEnd.Directives;

/// <summary>The program as a process of its own over a folder of data.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    private ProgramProcess(Process process) => _process = process;

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts it; each line it writes is kept.</summary>
    public static ProgramProcess Start(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        string[] settings = ["--set", $"Storage:DatabasePath={Path.Combine(data, "store", "test.db")}"];
        foreach (var (key, value) in KeyCertificate.Shared.Settings(data)) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ConductBot.Web.dll"), .. arguments, .. settings]) start.ArgumentList.Add(argument);
        var program = new ProgramProcess(new Process { StartInfo = start });
        program._process.OutputDataReceived += (_, line) => program.Take(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Take(line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Runs it to its end: exit code and all it wrote.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(string data, params string[] arguments)
    {
        await using var program = Start(data, arguments);
        await program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program._process.ExitCode, program.Output);
    }

    /// <summary>Until some words have been written.</summary>
    public Task SaysAsync(string words)
    {
        var awaited = _awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Output.Contains(words, StringComparison.Ordinal)) awaited.TrySetResult();
        return awaited.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        foreach (var (words, awaited) in _awaited)
        {
            if (Output.Contains(words, StringComparison.Ordinal)) awaited.TrySetResult();
        }
    }
}
