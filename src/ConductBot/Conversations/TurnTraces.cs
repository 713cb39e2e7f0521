using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>To which trace a conversation's replies belong, for the newest turns of this process. Only the runner touches it.</summary>
internal sealed class TurnTraces
{
    private const int Newest = 16;
    private Queue<(long Place, ActivityContext Context)>? _turns;

    public void Remember(long place, ActivityContext context)
    {
        if (context == default) return;
        _turns ??= new(Newest);
        if (_turns.Count == Newest) _turns.Dequeue();
        _turns.Enqueue((place, context));
    }

    /// <summary>The trace of the turn that a reply answers; none when it is not known any more.</summary>
    public ActivityContext Of(string outboxRow)
    {
        if (_turns is null) return default;
        var place = long.Parse(outboxRow.AsSpan(Rows.OutboxPrefix.Length, 19), CultureInfo.InvariantCulture);
        foreach (var turn in _turns)
        {
            if (turn.Place == place) return turn.Context;
        }

        return default;
    }
}
