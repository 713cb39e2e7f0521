namespace ConductBot.Storage.Keys;

/// <summary>Whether servers work with a key folder: each holds a file of it open, which ends with its process.</summary>
internal static class KeyFolderUse
{
    private const string Name = "serving.lock";

    /// <summary>This server does. Null where the folder is read-only: then nobody is kept from changing the protector.</summary>
    public static IDisposable? Shared(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Nobody does, as long as this is held.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.Busy"/>: a server runs.</exception>
    public static IDisposable Alone(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.Busy, $"A server runs with the key folder {folder}, and its protector is changed by this rotation: it could not open the new keys. Nothing was changed. Stop the server, run 'keys rewrap --yes' with the new settings, start it with them.", exception);
        }
    }
}
