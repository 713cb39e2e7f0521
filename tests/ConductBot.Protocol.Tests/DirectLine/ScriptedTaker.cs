using ConductBot.Protocol.DirectLine;

namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>Counts what it is handed, up to a limit.</summary>
internal sealed class ScriptedTaker : IUploadTaker
{
    public int Most { get; init; } = int.MaxValue;

    public List<(Upload Upload, int Bytes)> Taken { get; } = [];

    public async ValueTask<UploadTaken> TakeAsync(Upload upload, CancellationToken cancellationToken)
    {
        var (bytes, buffer) = (0, new byte[4096]);
        while (bytes <= Most && await upload.Content.ReadAsync(buffer, cancellationToken) is var read and > 0) bytes += read;
        Taken.Add((upload, bytes));
        return new UploadTaken(new() { ContentType = "x/taken", Name = upload.Name }, bytes <= Most);
    }
}
