using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>Takes files that the chat page uploads: looked at while they come in, counted, checked, and kept sealed until the turn says where they belong. What is refused is kept nowhere.</summary>
internal sealed class ReportUploads(FileStaging staging) : IUploadTaker, IDisposable
{
    // Each holds a file in memory, a few times over while it is checked.
    private const int AtOnce = 4;
    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <inheritdoc/>
    public async ValueTask<UploadTaken> TakeAsync(Upload upload, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (await BoundedRead.AllAsync(upload.Content, FileRules.MostBytes, cancellationToken) is not { } content) return Refused(upload, FileFault.TooLarge, isWhole: false);
            var verdict = FileCheck.Of(upload.Name, content);
            if (verdict is FileVerdict.Refused refused) return Refused(upload, refused.Fault, isWhole: true);

            var id = ReportDesk.Hash($"upload\n{upload.ConversationId}\n{upload.Key}\n{upload.Index}")[..32];
            return await staging.StageAsync(id, $"{ChannelIds.DirectLine}:{upload.UserId}", ((FileVerdict.Fine)verdict).File, cancellationToken) is { } staged
                ? new UploadTaken(Attachment(staged.Name, new UploadMark(staged.Id, null)), IsWhole: true)
                : Refused(upload, FileFault.TooMany, isWhole: true);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private static UploadTaken Refused(Upload upload, FileFault fault, bool isWhole) => new(Attachment(FileName.Clean(upload.Name), new UploadMark(null, fault)), isWhole);

    private static Attachment Attachment(string name, UploadMark mark) => new() { ContentType = IncomingFiles.Uploaded, Name = name, Content = JsonSerializer.SerializeToElement(mark, ReportJson.Default.UploadMark) };
}
