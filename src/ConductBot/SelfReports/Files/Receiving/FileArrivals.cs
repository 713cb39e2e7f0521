using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>The files of a message, however its channel brings them.</summary>
internal sealed class FileArrivals(FileStaging staging)
{
    /// <summary>Each file of a turn: waiting, or why not.</summary>
    public async ValueTask<IReadOnlyList<FileArrival>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var arrivals = new List<FileArrival>();
        foreach (var attachment in IncomingFiles.Of(turn.Activity) ?? []) arrivals.Add(await OfAsync(attachment, turn.PersonId, cancellationToken));
        return arrivals;
    }

    /// <summary>Takes away what was uploaded with a message.</summary>
    public async ValueTask DropAsync(Activity activity, string owner, CancellationToken cancellationToken)
    {
        foreach (var attachment in (IncomingFiles.Of(activity) ?? []).Where(static one => one.ContentType == IncomingFiles.Uploaded))
        {
            if (Mark(attachment)?.File is { } id && await staging.FindAsync(id, owner, cancellationToken) is { } staged) await staging.DeleteAsync(staged, cancellationToken);
        }
    }

    private async ValueTask<FileArrival> OfAsync(Attachment attachment, string owner, CancellationToken cancellationToken)
    {
        var name = FileName.Clean(attachment.Name);
        if (attachment.ContentType != IncomingFiles.Uploaded) return new FileArrival(name, null, FileFault.NotFetched);
        var mark = Mark(attachment);
        if (mark?.File is not { } id) return new FileArrival(name, null, mark?.Fault ?? FileFault.NotFetched);
        return await staging.FindAsync(id, owner, cancellationToken) is { } staged ? new FileArrival(staged.Name, staged, null) : new FileArrival(name, null, FileFault.NotFetched);
    }

    private static UploadMark? Mark(Attachment attachment)
    {
        try
        {
            return attachment.Content?.Deserialize(ReportJson.Default.UploadMark);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
