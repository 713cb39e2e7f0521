using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>
/// Deletes the outbox rows of what was sent in conversations that came to rest, of many together every 200 ms: a look and a commit for each would cost more than sending
/// did. A conversation that goes on before that takes its own along.
/// </summary>
/// <param name="records">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="goOn">Goes on with a conversation that was woken meanwhile.</param>
internal sealed class SentMarks(RecordStore records, TimeProvider time, Action<Conversation> goOn) : IDisposable
{
    // Turns wait behind each commit.
    private const int ConversationsAtOnce = 128;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private List<Conversation> _waiting = [];
    private ITimer? _timer;
    private bool _begun;
    private volatile Task _atWork = Task.CompletedTask;

    /// <summary>Completes when nothing is being deleted.</summary>
    public Task AtWork => _atWork;

    /// <summary>Takes note of a conversation in which something was sent.</summary>
    public void Add(Conversation conversation)
    {
        lock (_gate)
        {
            _waiting.Add(conversation);
            if (!_begun) Begin();
        }
    }

    public void Dispose() => _timer?.Dispose();

    // Within the gate.
    private void Begin()
    {
        _begun = true;
        (_timer ??= time.CreateTimer(_ => _atWork = Task.Run(ForgetAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)).Change(Wait, Timeout.InfiniteTimeSpan);
    }

    private async Task ForgetAsync()
    {
        List<Conversation> all;
        lock (_gate) (all, _waiting) = (_waiting, []);
        try
        {
            foreach (var some in all.Chunk(ConversationsAtOnce)) await ForgetAsync([.. some.Where(TryTake)]);
        }
        finally
        {
            lock (_gate)
            {
                _begun = false;
                if (_waiting.Count > 0) Begin();
            }
        }
    }

    // One that runs now may have had its last look already: it is asked again.
    private bool TryTake(Conversation conversation)
    {
        if (conversation.TryStartForMarks()) return true;
        if (conversation.IsRunning) Add(conversation);
        return false;
    }

    private async Task ForgetAsync(IReadOnlyList<Conversation> taken)
    {
        if (taken.Count == 0) return;
        SentBatch[] batches = [.. taken.Select(conversation => new SentBatch(conversation, time.GetUtcNow()))];
        try
        {
            var outcomes = await records.WriteAsync([.. batches.SelectMany(static batch => batch.Batches)], CancellationToken.None);
            var first = 0;
            foreach (var batch in batches)
            {
                batch.Tried(outcomes.Skip(first).Take(batch.Batches.Count));
                first += batch.Batches.Count;
            }
        }
        catch (Exception failure) when (failure is StorageException or ObjectDisposedException)
        {
            // Whether the rows are gone is not known now: what the rows say counts, and the conversation's own look meets the fault.
            foreach (var conversation in taken) conversation.Forget();
        }

        foreach (var conversation in taken)
        {
            if (conversation.Sent.Count > 0 || !conversation.TryEnd(time.GetUtcNow())) goOn(conversation);
        }
    }
}
