namespace ConductBot.Storage.Protection;

/// <summary>The one way in which what people write gets into the store and out of it.</summary>
internal sealed class PayloadProtector(DataKeyRing keys)
{
    /// <summary>The sealed payload; null while the key for new payloads is still to be made or read, which <see cref="SealAsync"/> waits for.</summary>
    public byte[]? TrySeal(in PayloadPlace place, ReadOnlySpan<byte> content) => keys.Known?.Seal(place, content);

    public async ValueTask<ReadOnlyMemory<byte>> SealAsync(PayloadPlace place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken);
        return key.Seal(place, content.Span);
    }

    /// <summary>The content of a payload that <see cref="SealAsync"/> made for this very place.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.KeyLost"/>: the key is missing, or the payload was altered or moved.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> OpenAsync(PayloadPlace place, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var id = Envelope.KeyId(payload.Span);
        var key = await FindAsync(place, id, cancellationToken);
        return key.Open(place, payload.Span)
            ?? throw new StorageException(StorageFault.KeyLost, $"The sealed row {place.Address.Table}/{place.Address.Partition}/{place.Address.Row} ({place.Kind}) does not open with its data key {DataKey.NameOf(id)}: it was altered, or moved here from another row. Nothing was changed. Restore the row from a backup of the database.");
    }

    private async ValueTask<DataKey> FindAsync(PayloadPlace place, ulong id, CancellationToken cancellationToken)
    {
        try
        {
            return await keys.FindAsync(id, cancellationToken);
        }
        catch (StorageException exception) when (exception.Fault == StorageFault.KeyLost)
        {
            throw new StorageException(StorageFault.KeyLost, $"The sealed row {place.Address.Table}/{place.Address.Partition}/{place.Address.Row} ({place.Kind}) can't be opened. {exception.Message}", exception);
        }
    }
}
