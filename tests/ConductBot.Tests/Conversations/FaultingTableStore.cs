using ConductBot.Storage;

namespace ConductBot.Tests.Conversations;

/// <summary>A store whose process dies at a chosen write: from then on nothing is read or written any more.</summary>
internal sealed class FaultingTableStore(ITableStore inner, int diesAtWrite, DeathMoment moment) : ITableStore
{
    private int _writes;
    private volatile bool _dead;

    public bool Died => _dead;

    public int Writes => Volatile.Read(ref _writes);

    /// <summary>What happens after a write and before its writer hears of it.</summary>
    public Func<WriteBatch, Task> After { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Whether a range can't be read just now.</summary>
    public Func<RowRange, bool> Unreadable { get; set; } = static _ => false;

    public void Die() => _dead = true;

    public ValueTask<StoredRow?> ReadAsync(RowAddress address, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        return inner.ReadAsync(address, cancellationToken);
    }

    public ValueTask<RowPage> ReadRangeAsync(RowRange range, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        return Unreadable(range) ? throw new StorageException(StorageFault.Unavailable, "Not just now.") : inner.ReadRangeAsync(range, cancellationToken);
    }

    public async ValueTask<WriteOutcome> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        if (Interlocked.Increment(ref _writes) != diesAtWrite)
        {
            var outcome = await inner.WriteAsync(batch, cancellationToken);
            await After(batch);
            return outcome;
        }

        _dead = true;
        if (moment == DeathMoment.AfterTheWrite) await inner.WriteAsync(batch, cancellationToken);
        ThrowIfDead();
        throw new System.Diagnostics.UnreachableException();
    }

    private void ThrowIfDead()
    {
        if (_dead) throw new StorageException(StorageFault.Unavailable, "The process is dead.");
    }
}
