using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConductBot.Storage.Sqlite;

/// <summary>Says in plain words what SQLite's result codes mean for this file, and what to do.</summary>
internal static class SqliteFaults
{
    private const int IoErrorShmSize = 4874;
    private const long NoSpaceBytes = 64 * 1024;

    // EROFS and ENOSPC of Unix, ERROR_WRITE_PROTECT and ERROR_DISK_FULL of Windows.
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpaceLeft = 28;
    private const int WriteProtected = unchecked((int)0x80070013);
    private const int DiskFull = unchecked((int)0x80070070);

    public static StorageException Explain(SqliteException exception, string path, TimeSpan busyTimeout) =>
        Of(exception, path) switch
        {
            StorageFault.Busy => new(StorageFault.Busy, $"The database {path} stayed locked by another process for longer than Storage:BusyTimeout ({busyTimeout.TotalSeconds:0.###} s). Nothing was written. End the process that holds it (a backup, a copy, a database shell) or raise the timeout, then try again.", exception),
            StorageFault.ReadOnly => ReadOnly(path, exception),
            StorageFault.Full => Full(path, exception),
            StorageFault.NotADatabase => new(StorageFault.NotADatabase, $"The database {path} is damaged ({exception.Message}). It was left as it is. Stop the program, keep a copy of the file with its -wal beside it, and restore a backup.", exception),
            _ => new(StorageFault.Unavailable, $"The database {path} can't be used: {exception.Message} (code {exception.SqliteExtendedErrorCode}). Check that its disk and folder are in order, then start again.", exception),
        };

    public static StorageException ReadOnly(string path, Exception? inner = null) =>
        new(StorageFault.ReadOnly, $"The database {path} can't be written: the file, its folder or its disk is read-only for this account. Nothing was changed. Grant write access to the file and its folder, or set Storage:DatabasePath to a place that has it.", inner);

    /// <summary>What the file system said when the file was to be made.</summary>
    public static StorageException NotCreated(Exception exception, string path) => exception switch
    {
        UnauthorizedAccessException or { HResult: ReadOnlyFileSystem or WriteProtected } => ReadOnly(path, exception),
        { HResult: NoSpaceLeft or DiskFull } => Full(path, exception),
        _ => new(StorageFault.Unavailable, $"The database {path} can't be created: {exception.Message} Set Storage:DatabasePath to a place that can be written.", exception),
    };

    public static StorageException Foreign(string path, string what) =>
        new(StorageFault.NotADatabase, $"The file {path} is no ConductBot database: {what}. It was left as it is. Move it away or set Storage:DatabasePath to another file.");

    public static StorageException Newer(string path, long found, long known) =>
        new(StorageFault.NewerSchema, $"The database {path} has schema version {found}; this program knows versions up to {known}. It was left as it is. Start the newer program that wrote it, or restore a backup made before the update.");

    private static StorageException Full(string path, Exception inner) =>
        new(StorageFault.Full, $"No space is left for the database {path}. Nothing was written; what was stored before is untouched. Free space on its disk, then try again.", inner);

    private static StorageFault Of(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Busy,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StorageFault.ReadOnly,
        raw.SQLITE_FULL => StorageFault.Full,
        raw.SQLITE_IOERR when exception.SqliteExtendedErrorCode == IoErrorShmSize || HasNoSpace(path) => StorageFault.Full,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StorageFault.NotADatabase,
        _ => StorageFault.Unavailable,
    };

    private static bool HasNoSpace(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < NoSpaceBytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
