namespace ConductBot.Storage;

/// <summary>Upkeep of the medium, for maintenance commands and the retention timer.</summary>
public interface IStorageMaintenance
{
    /// <summary>
    /// Makes what was deleted unreadable on the medium: free pages are given back and the write-ahead log is emptied. Costs time in
    /// proportion to what was deleted; readers and writers go on meanwhile. What a row began with (up to about 2 KiB) may still be found in a page that was split while the row was there: see <see cref="RewriteAsync"/>.
    /// </summary>
    /// <exception cref="StorageException"><see cref="StorageFault.Busy"/>: somebody read for longer than the busy timeout. Purge again later.</exception>
    ValueTask<PurgeResult> PurgeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes everything that is there anew, so that nothing of what was deleted is left anywhere on the medium. Costs time and free space in proportion to the whole; writers wait meanwhile (a second for about 100 MB), so do it at night.
    /// </summary>
    /// <exception cref="StorageException"><see cref="StorageFault.Busy"/>: somebody read or wrote for longer than the busy timeout. Do it again later.</exception>
    ValueTask<PurgeResult> RewriteAsync(CancellationToken cancellationToken);
}
