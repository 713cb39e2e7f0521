using System.Buffers;
using System.IO.Pipelines;

namespace ConductBot.Protocol.Reading;

/// <summary>Reads a request's body up to a limit and not a byte further.</summary>
internal static class BoundedBody
{
    public static async ValueTask<BodyRead> ReadAsync(PipeReader body, int limit, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var result = await body.ReadAsync(cancellationToken);
                if (result.Buffer.Length > limit)
                {
                    body.AdvanceTo(result.Buffer.End);
                    return new BodyRead.TooLarge();
                }

                if (result.IsCompleted)
                {
                    var bytes = result.Buffer.ToArray();
                    body.AdvanceTo(result.Buffer.End);
                    return new BodyRead.Whole(bytes);
                }

                body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
        catch (IOException)
        {
            // The connection broke, or the server's own limits cut it (BadHttpRequestException is an IOException).
            return new BodyRead.BrokenOff();
        }
    }
}
