namespace ConductBot.Protocol.Files;

/// <summary>Reads a stream up to a limit and hardly a byte further.</summary>
public static class BoundedRead
{
    private const int Step = 64 * 1024;

    /// <summary>All of it; null as soon as it is more than the limit.</summary>
    public static async ValueTask<byte[]?> AllAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[Step];
        while (await content.ReadAsync(buffer, cancellationToken) is var bytes and > 0)
        {
            if (read.Length + bytes > limit) return null;
            read.Write(buffer.AsSpan(0, bytes));
        }

        return read.ToArray();
    }
}
