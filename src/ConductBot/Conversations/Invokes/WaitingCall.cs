using ConductBot.Protocol;

namespace ConductBot.Conversations.Invokes;

/// <summary>
/// One or more calls that wait for the same turn. The turn claims them before it writes down what it led to: either the answer goes to the calls, or, when all have been
/// told that the work goes on, out as a message; never both and never neither.
/// </summary>
internal sealed class WaitingCall
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<InvokeAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private bool _claimed;
    private bool _over;

    /// <summary>The answer.</summary>
    public Task<InvokeAnswer> Answer => _answer.Task;

    /// <summary>Whether all have left.</summary>
    public bool IsOver
    {
        get
        {
            lock (_gate) return _over;
        }
    }

    /// <summary>False when all have left and another must be asked for.</summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            if (_over) return false;

            _waiting++;
            return true;
        }
    }

    /// <summary>Gives up unless the turn has claimed it. True: gone; false: the answer comes in a moment.</summary>
    public bool TryGiveUp()
    {
        lock (_gate)
        {
            if (_claimed) return false;

            Quit();
            return true;
        }
    }

    /// <summary>One call less; true when it was the last, and no other joins this one any more.</summary>
    public bool Quit()
    {
        lock (_gate) return _over = --_waiting == 0;
    }

    /// <summary>Binds the calls that wait to wait on; false when nobody waits.</summary>
    public bool TryClaim()
    {
        lock (_gate)
        {
            if (_over || _waiting == 0) return false;

            return _claimed = true;
        }
    }

    /// <summary>The write did not happen: the turn is run again.</summary>
    public void Release()
    {
        lock (_gate) _claimed = false;
    }

    /// <summary>The answer is written down.</summary>
    public void Complete(InvokeAnswer answer) => _answer.TrySetResult(answer);
}
