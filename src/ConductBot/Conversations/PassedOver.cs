using System.Collections.Concurrent;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Conversations;

/// <summary>
/// Messages of the day that a handler passed over for their words alone, so that what many say is read once by each handler and not again with every turn. A handler notes only what it would pass
/// over whoever says it, while nothing of its own is open in the conversation. Messages are known by a hash; their words are not kept.
/// </summary>
internal sealed class PassedOver
{
    private const int Most = 2_000;
    private volatile Of? _of;

    /// <summary>Whether a message was passed over before.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="basis">What else the reading rests on, if there is anything: with another object all is forgotten.</param>
    public bool Knows(Turn turn, object? basis = null) => _of is { } of && of.Is(VietnamClock.DayOf(turn.Now), basis) && of.Messages.ContainsKey(Key(turn));

    /// <summary>Notes that a message is passed over. Always null, which is what the handler returns.</summary>
    public TurnResult? Note(Turn turn, object? basis = null)
    {
        var day = VietnamClock.DayOf(turn.Now);
        if (_of is not { } of || !of.Is(day, basis) || of.Messages.Count >= Most) _of = of = new Of(day, basis);
        of.Messages.TryAdd(Key(turn), 0);
        return null;
    }

    // The language decides how some words are read.
    private static TextKey Key(Turn turn) => turn.Key with { Second = turn.Key.Second ^ (ulong)turn.Language };

    private sealed class Of(DateOnly day, object? basis)
    {
        public ConcurrentDictionary<TextKey, byte> Messages { get; } = new();

        public bool Is(DateOnly onDay, object? onBasis) => day == onDay && ReferenceEquals(basis, onBasis);
    }
}
