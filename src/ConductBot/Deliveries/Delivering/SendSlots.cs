using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// Bounds the messages of this process that are claimed and not yet answered in the ledger: <see cref="DeliveryOptions.InFlight"/>. Whoever sends takes some, the longest waiting first, and gives them back when every answer
/// is written. Some at a time, so that a commit may serve several messages; never so many that one sender has them all.
/// </summary>
internal sealed class SendSlots(IOptions<DeliveryOptions> options)
{
    private const int MostTogether = 4;

    private readonly Lock _gate = new();
    private readonly LinkedList<(int Wanted, TaskCompletionSource<int> Granted)> _waiting = new();
    private readonly int _together = Math.Clamp(options.Value.InFlight / 2, 1, MostTogether);
    private int _free = options.Value.InFlight;

    /// <summary>How many nobody has.</summary>
    public int Free
    {
        get
        {
            lock (_gate) return _free;
        }
    }

    /// <summary>How many senders wait for one.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <summary>Waits until there is one, and takes what is free, at most what is wanted and what one sender may have.</summary>
    /// <param name="wanted">At least 1.</param>
    /// <param name="cancellationToken">Ends the wait: then nothing is taken.</param>
    public async ValueTask<int> TakeAsync(int wanted, CancellationToken cancellationToken)
    {
        LinkedListNode<(int, TaskCompletionSource<int> Granted)> place;
        lock (_gate)
        {
            wanted = Math.Min(wanted, _together);
            if (_free > 0 && _waiting.Count == 0) return Granted(wanted);
            place = _waiting.AddLast((wanted, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)));
        }

        await using var given = cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                if (place.List is not null) _waiting.Remove(place);
            }

            place.Value.Granted.TrySetCanceled(cancellationToken);
        });
        return await place.Value.Granted.Task;
    }

    /// <summary>Gives some back.</summary>
    public void Give(int slots)
    {
        lock (_gate)
        {
            _free += slots;
            while (_free > 0 && _waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                first.Value.Granted.SetResult(Granted(first.Value.Wanted));
            }
        }
    }

    private int Granted(int wanted)
    {
        var granted = Math.Min(wanted, _free);
        _free -= granted;
        return granted;
    }
}
