using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>The handlers by their kind.</summary>
internal sealed class TimerHandlers
{
    private readonly Dictionary<string, ITimerHandler> _handlers = [];

    /// <exception cref="InvalidOperationException">Two handlers of one kind, a kind's name that breaks its rule, or a timeout too long for the lease.</exception>
    public TimerHandlers(IEnumerable<ITimerHandler> handlers, IOptions<TimerOptions> options)
    {
        foreach (var handler in handlers)
        {
            if (handler.Kind is not { Length: >= 1 and <= 40 } || !handler.Kind.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
                throw new InvalidOperationException($"A timer kind has 1 to 40 lower-case letters, digits and '-'; '{handler.Kind}' of {handler.GetType().Name} does not.");
            if (handler.Timeout <= TimeSpan.Zero || handler.Timeout > options.Value.LeaseDuration / 2)
                throw new InvalidOperationException($"The timers '{handler.Kind}' may take {handler.Timeout}; that must be at most half of Timers:LeaseDuration ({options.Value.LeaseDuration}). Raise Timers:LeaseDuration.");
            if (!_handlers.TryAdd(handler.Kind, handler))
                throw new InvalidOperationException($"The timers '{handler.Kind}' have two handlers, {_handlers[handler.Kind].GetType().Name} and {handler.GetType().Name}: register one.");
        }
    }

    /// <summary>Whether there is one.</summary>
    public bool Any => _handlers.Count > 0;

    public ITimerHandler? Of(string kind) => _handlers.GetValueOrDefault(kind);
}
