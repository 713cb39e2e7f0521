namespace ConductBot.Storage;

/// <summary>What a purge did.</summary>
/// <param name="FreedBytes">Bytes given back to the file system.</param>
/// <param name="FileBytes">The database file's size afterwards.</param>
public sealed record PurgeResult(long FreedBytes, long FileBytes);
