namespace ConductBot.Storage;

/// <summary>Upkeep of the medium, for maintenance commands and the retention timer.</summary>
public interface IStorageMaintenance
{
    /// <summary>
    /// Makes what was deleted unreadable on the medium: free pages are given back and the write-ahead log is emptied. Costs time in
    /// proportion to what was deleted; readers and writers go on meanwhile.
    /// </summary>
    /// <exception cref="StorageException"><see cref="StorageFault.Busy"/>: somebody read for longer than the busy timeout. Purge again later.</exception>
    ValueTask<PurgeResult> PurgeAsync(CancellationToken cancellationToken);
}
