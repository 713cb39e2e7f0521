using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ConductBot.Shared.SelfReports;

/// <summary>A process that files reports, and the receipts that it gives, noted the moment they come.</summary>
internal sealed class FilingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process _process;
    private readonly ConcurrentQueue<(string Draft, string Number)> _receipts;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _waiting = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task<string> _errors;
    private readonly Task _reading;
    private string? _end;
    private volatile bool _ended;
    private volatile bool _killed;

    private FilingProcess(Process process, ConcurrentQueue<(string Draft, string Number)> receipts)
    {
        (_process, _receipts) = (process, receipts);
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>Ends when it can file, or has ended.</summary>
    public Task Ready => _ready.Task;

    public static FilingProcess Start(string folder, int people, ConcurrentQueue<(string Draft, string Number)> receipts)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ConductBot.SelfReports.Crasher.dll"), folder, people.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        return new FilingProcess(Process.Start(start)!, receipts);
    }

    /// <summary>Files a report so many times at once; whether a receipt came before the process was gone.</summary>
    public async Task<bool> FileAsync(string person, string draft, int times)
    {
        var waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[draft] = waiting;
        for (var i = 0; i < times; i++) await WriteAsync($"{person} {draft}");
        if (_ended) waiting.TrySetResult(false);
        var filed = await waiting.Task.WaitAsync(Patience);
        if (!filed && !_killed) throw new InvalidOperationException($"The filing process ended by itself: {await _errors}");
        return filed;
    }

    /// <summary>kill -9; what it had said by then is read.</summary>
    public async Task KillAsync()
    {
        _killed = true;
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>All there is at the end.</summary>
    public async Task<FilingEnd> EndAsync(int expected)
    {
        await WriteAsync($"end {expected.ToString(CultureInfo.InvariantCulture)}");
        await _reading.WaitAsync(Patience);
        return JsonSerializer.Deserialize<FilingEnd>(_end ?? throw new InvalidOperationException($"The filing process ended without its list: {await _errors}"))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        await Task.WhenAll(_reading, _errors);
        _process.Dispose();
        _writing.Dispose();
    }

    // A line that a kill cut short was not said: it has no end.
    private async Task ReadAsync()
    {
        var (said, buffer) = ("", new char[4096]);
        int read;
        while ((read = await _process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            said += new string(buffer, 0, read);
            var lines = said.Split('\n');
            said = lines[^1];
            foreach (var line in lines[..^1]) Take(line.TrimEnd('\r'));
        }

        _ended = true;
        _ready.TrySetResult();
        foreach (var waiting in _waiting.Values) waiting.TrySetResult(false);
    }

    private void Take(string line)
    {
        if (line == "ready")
        {
            _ready.TrySetResult();
        }
        else if (line.StartsWith('{'))
        {
            _end = line;
        }
        else if (line.Split(' ') is [var draft, var number])
        {
            _receipts.Enqueue((draft, number));
            if (_waiting.TryGetValue(draft, out var waiting)) waiting.TrySetResult(true);
        }
    }

    private async Task WriteAsync(string line)
    {
        await _writing.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It was killed: who waits is told when its output ends.
        }
        finally
        {
            _writing.Release();
        }
    }
}
