using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Directives.Storing;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(EventId Event, string Text)> Lines { get; } = new();

    /// <summary>Called with every line's event after it was kept.</summary>
    public Action<EventId>? Written { get; set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) 
    {
        Lines.Enqueue((eventId, formatter(state, exception)));
        Written?.Invoke(eventId);
    }

    public void Dispose()
    {
    }
}
