namespace ConductBot.Storage.Sqlite;

/// <summary>A batch, or several that go together, waiting for the commit. They can be withdrawn until the writer takes them.</summary>
internal sealed class PendingBatch(IReadOnlyList<WriteBatch> batches)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<WriteOutcome[]> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;
    private int _state = Waiting;

    public IReadOnlyList<WriteBatch> Batches { get; } = batches;

    /// <summary>Known after each savepoint, told only after the commit.</summary>
    public WriteOutcome[] Outcomes { get; } = new WriteOutcome[batches.Count];

    public Task<WriteOutcome[]> Completion => _completion.Task;

    public void WatchFor(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) return;

        _registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingBatch)state!).Withdraw(token), this);
    }

    /// <summary>False when it was withdrawn.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    public void Complete()
    {
        _registration.Dispose();
        _completion.SetResult(Outcomes);
    }

    public void Fail(Exception exception)
    {
        _registration.Dispose();
        _completion.SetException(exception);
    }

    private void Withdraw(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting) _completion.SetCanceled(cancellationToken);
    }
}
