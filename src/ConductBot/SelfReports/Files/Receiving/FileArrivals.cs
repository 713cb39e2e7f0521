using ConductBot.Conversations;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Filing;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>
/// The files of a message, however its channel brings them. What lies where the channel keeps it is fetched while the turn runs, checked as an upload is, and kept under a name that follows from the turn: the turn run again after a kill
/// fetches nothing twice.
/// </summary>
internal sealed class FileArrivals(FileStaging staging, IChannelFiles? channel, IOptions<ConversationOptions> turns, TimeProvider time) : IDisposable
{
    // Each holds a file in memory, a few times over while it is checked.
    private const int AtOnce = 4;

    // The turn needs time to say what became of the files.
    private const double PartOfTurn = 0.7;
    private const string Unnamed = "anh";

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Each file of a turn as it stands; nothing is fetched.</summary>
    public async ValueTask<IReadOnlyList<FileArrival>> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var arrivals = new List<FileArrival>();
        foreach (var attachment in IncomingFiles.Of(turn.Activity) ?? []) arrivals.Add(attachment.ContentType == IncomingFiles.Uploaded ? await UploadedAsync(attachment, turn.PersonId, cancellationToken) : new FileArrival(NameOf(attachment), null, null));
        return arrivals;
    }

    /// <summary>Each file of a turn: waiting, or why not.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isAttached">Whether a file that would wait under an id is attached already.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<IReadOnlyList<FileArrival>> FetchedAsync(Turn turn, Func<string, bool> isAttached, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(turns.Value.TurnTimeout * PartOfTurn, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var arrivals = new List<FileArrival>();
        foreach (var (index, attachment) in (IncomingFiles.Of(turn.Activity) ?? []).Index())
        {
            if (attachment.ContentType == IncomingFiles.Uploaded)
            {
                arrivals.Add(await UploadedAsync(attachment, turn.PersonId, cancellationToken));
                continue;
            }

            var id = ReportDesk.Hash($"sent\n{turn.TurnId}\n{index}")[..32];
            if (isAttached(id)) arrivals.Add(new FileArrival(NameOf(attachment), null, null) { IsAttached = true });
            else if (index >= FileRules.MostFiles) arrivals.Add(new FileArrival(NameOf(attachment), null, FileFault.TooMany));
            else arrivals.Add(await staging.FindAsync(id, turn.PersonId, cancellationToken) is { } before ? new FileArrival(before.Name, before, null) : await FetchAsync(attachment, (id, turn.PersonId), (either.Token, cancellationToken)));
        }

        return arrivals;
    }

    /// <summary>Takes away what was uploaded with a message.</summary>
    public async ValueTask DropAsync(Activity activity, string owner, CancellationToken cancellationToken)
    {
        foreach (var attachment in (IncomingFiles.Of(activity) ?? []).Where(static one => one.ContentType == IncomingFiles.Uploaded))
        {
            if (UploadMark.In(attachment)?.File is { } id && await staging.FindAsync(id, owner, cancellationToken) is { } staged) await staging.DeleteAsync(staged, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async ValueTask<FileArrival> FetchAsync(Attachment attachment, (string Id, string Owner) keep, (CancellationToken Limited, CancellationToken Turn) until)
    {
        var name = NameOf(attachment);
        if (channel is null) return new FileArrival(name, null, FileFault.NotFetched);
        try
        {
            await _places.WaitAsync(until.Limited);
        }
        catch (OperationCanceledException) when (!until.Turn.IsCancellationRequested)
        {
            return new FileArrival(name, null, FileFault.TooSlow);
        }

        try
        {
            var fetch = await channel.FetchAsync(attachment, FileRules.MostBytes, until.Limited);
            if (fetch is not FileFetch.Fetched { Content: var content }) return new FileArrival(name, null, FaultOf(fetch));
            var verdict = FileCheck.Of(attachment.Name ?? Unnamed, content);
            if (verdict is FileVerdict.Refused refused) return new FileArrival(name, null, refused.Fault);
            return await staging.StageAsync(keep.Id, keep.Owner, ((FileVerdict.Fine)verdict).File, until.Turn) is { } staged ? new FileArrival(staged.Name, staged, null) : new FileArrival(name, null, FileFault.TooMany);
        }
        catch (OperationCanceledException) when (!until.Turn.IsCancellationRequested)
        {
            return new FileArrival(name, null, FileFault.TooSlow);
        }
        finally
        {
            _places.Release();
        }
    }

    private static FileFault FaultOf(FileFetch fetch) => fetch switch
    {
        FileFetch.TooLarge => FileFault.TooLarge,
        FileFetch.Expired => FileFault.LinkExpired,
        FileFetch.NotThere => FileFault.NotThere,
        FileFetch.NotAllowed => FileFault.PlaceNotAllowed,
        FileFetch.TooSlow => FileFault.TooSlow,
        FileFetch.Unavailable => FileFault.NotFetched,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // An image in a message has no name.
    private static string NameOf(Attachment attachment) => FileName.Clean(attachment.Name ?? Unnamed);

    private async ValueTask<FileArrival> UploadedAsync(Attachment attachment, string owner, CancellationToken cancellationToken)
    {
        var name = FileName.Clean(attachment.Name);
        var mark = UploadMark.In(attachment);
        if (mark?.File is not { } id) return new FileArrival(name, null, mark?.Fault ?? FileFault.NotFetched);
        return await staging.FindAsync(id, owner, cancellationToken) is { } staged ? new FileArrival(staged.Name, staged, null) : new FileArrival(name, null, FileFault.NotFetched);
    }
}
