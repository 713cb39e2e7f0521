using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ConductBot.Shared.Deliveries;

/// <summary>A process that sends deliveries until none is open.</summary>
internal sealed class SendingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private SendingProcess(Process process)
    {
        _process = process;
        (_output, _errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public Task Ended => _process.WaitForExitAsync();

    public static SendingProcess Start(string folder, ConnectorStub connector, (IReadOnlyList<string> Prefixes, int Each) what)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ConductBot.Deliveries.Crasher.dll"), folder, connector.Address, string.Join(',', what.Prefixes), what.Each.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        return new SendingProcess(Process.Start(start)!);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it comes to its end, and what it says then.</summary>
    public async Task<LedgerEnd> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        if (_process.ExitCode != 0) throw new InvalidOperationException($"The sending process ended with {_process.ExitCode}: {await _errors}");
        return JsonSerializer.Deserialize<LedgerEnd>((await _output).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        await Task.WhenAll(_output, _errors);
        _process.Dispose();
    }
}
