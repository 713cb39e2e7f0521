using System.Runtime.InteropServices;

namespace ConductBot.Storage;

/// <summary>Makes new names in a folder survive a power cut. A file's own flush does not promise that on Unix; on Windows it does.</summary>
internal static class DurableFolder
{
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;

        var descriptor = Open(folder, 0);
        if (descriptor < 0) return;

        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
