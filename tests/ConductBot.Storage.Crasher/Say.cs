namespace ConductBot.Storage.Crasher;

/// <summary>One line to the test, at once.</summary>
internal static class Say
{
    private static readonly Lock Gate = new();

    public static void Line(string line)
    {
        lock (Gate)
        {
            Console.Out.Write(line + "\n");
            Console.Out.Flush();
        }
    }

    public static void Fault(StorageException exception) => Line($"fault {exception.Fault} {exception.Message.ReplaceLineEndings(" ")}");

    /// <summary>Whether an ordinary file can be written there: the proof that the fault is real.</summary>
    public static void PlainWrite(string folder)
    {
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "plain"), new byte[256 * 1024]);
            Line("plain written");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Line($"plain refused {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
