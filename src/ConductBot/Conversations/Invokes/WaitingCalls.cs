using System.Collections.Concurrent;

namespace ConductBot.Conversations.Invokes;

/// <summary>The HTTP calls that wait for a turn of this process, by its inbox row. Only a memory: what a call would have been told stands in the row.</summary>
internal sealed class WaitingCalls
{
    private readonly ConcurrentDictionary<(string Partition, string Inbox), WaitingCall> _calls = new();

    /// <summary>Joins those that wait for a turn.</summary>
    public WaitingCall Join(string partition, string inbox)
    {
        while (true)
        {
            var call = _calls.GetOrAdd((partition, inbox), static _ => new WaitingCall());
            if (call.TryJoin()) return call;

            _calls.TryRemove(KeyValuePair.Create((partition, inbox), call));
        }
    }

    /// <summary>Ends a wait.</summary>
    public void Leave(string partition, string inbox, WaitingCall call)
    {
        if (call.Quit()) _calls.TryRemove(KeyValuePair.Create((partition, inbox), call));
    }

    /// <summary>Gives up the wait unless the answer is just being written down.</summary>
    public bool TryGiveUp(string partition, string inbox, WaitingCall call)
    {
        if (!call.TryGiveUp()) return false;

        if (call.IsOver) _calls.TryRemove(KeyValuePair.Create((partition, inbox), call));
        return true;
    }

    /// <summary>Those that wait for a turn, bound to wait on until its answer is written down; null when nobody waits any more.</summary>
    public WaitingCall? Claim(string partition, string inbox) => _calls.TryGetValue((partition, inbox), out var call) && call.TryClaim() ? call : null;
}
