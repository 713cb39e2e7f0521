using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Keeps what must not be in the log: errors, and lines that hold something that was sent.</summary>
internal sealed class FuzzLog : ILoggerProvider
{
    private const int Most = 50;

    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _leaks = new();
    private long _lines;

    /// <summary>Errors since it was last asked.</summary>
    public IReadOnlyCollection<string> Errors() => Taken(_errors);

    /// <summary>Lines with content since it was last asked.</summary>
    public IReadOnlyCollection<string> Leaks() => Taken(_leaks);

    public long Lines => Interlocked.Read(ref _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose() { }

    private static List<string> Taken(ConcurrentQueue<string> lines)
    {
        var taken = new List<string>();
        while (lines.TryDequeue(out var line)) taken.Add(line);
        return taken;
    }

    private sealed class Writer(FuzzLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref log._lines);
            var line = $"{logLevel} {category} {formatter(state, exception)} {exception}";
            if (logLevel >= LogLevel.Error && log._errors.Count < Most) log._errors.Enqueue(line);

            // Kestrel and routing say at Debug what was asked for; the program's own lines never do, and nobody does above that.
            var own = category.StartsWith("ConductBot", StringComparison.Ordinal);
            if ((own || logLevel >= LogLevel.Information) && line.Contains(Payloads.Marker, StringComparison.OrdinalIgnoreCase) && log._leaks.Count < Most) log._leaks.Enqueue(line);
        }
    }
}
