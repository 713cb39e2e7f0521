namespace ConductBot.Storage.Protection;

/// <summary>
/// One process at a time wraps keys and stores what it wrapped; a rotation holds it for all of its steps. A file lock, so it ends with its process. Others wait: a rotation takes seconds.
/// </summary>
internal static class KeyFolderLock
{
    public const string Name = "wrapping.lock";

    private const int SharingViolation = unchecked((int)0x80070020);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static async ValueTask<IDisposable> HoldAsync(string folder, CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        FileStream? held;
        while ((held = TryHold(folder)) is null)
        {
            GiveUpAfter(since, folder);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        return held;
    }

    public static IDisposable Hold(string folder)
    {
        var since = TimeProvider.System.GetTimestamp();
        using var never = new ManualResetEventSlim();
        FileStream? held;
        while ((held = TryHold(folder)) is null)
        {
            GiveUpAfter(since, folder);
            never.Wait(Pause);
        }

        return held;
    }

    private static FileStream? TryHold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult == SharingViolation || (!OperatingSystem.IsWindows() && exception.GetType() == typeof(IOException) && exception.Message.Contains("being used by another process", StringComparison.Ordinal)))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.ReadOnly, $"The key folder {folder} can't be used to make a new key: {exception.Message} Nothing was sealed. Grant this account access to it, or set Storage:KeyFolder.", exception);
        }
    }

    private static void GiveUpAfter(long since, string folder)
    {
        if (TimeProvider.System.GetElapsedTime(since) > Patience)
            throw new StorageException(StorageFault.Busy, $"Another process has held {Path.Combine(folder, Name)} for longer than {Patience.TotalSeconds} s. Nothing was changed. See whether 'keys rewrap' hangs, then try again.");
    }
}
