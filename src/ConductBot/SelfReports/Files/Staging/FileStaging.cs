using System.Security.Cryptography;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Files.Staging;

/// <summary>
/// Files between their arrival and the report: sealed with a key of their own, led to from their owner alone, and gone after <see cref="Kept"/>, by a timer that is written before them. What is attached is sealed anew with the report's key, and
/// its copy here goes at once.
/// </summary>
internal sealed class FileStaging(RecordStore records, TimerStore timers, TimeProvider time)
{
    /// <summary>The timer that takes a file away; its key is the file's id and its owner's partition.</summary>
    internal const string Kind = "upload";

    /// <summary>How long a file waits to be attached.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    /// <summary>How many files of one person wait at a time.</summary>
    internal const int MostWaiting = 10;

    private const int ChunksPerBatch = 6;

    /// <summary>Keeps a file; the same id again keeps it once. Null when as many wait as may.</summary>
    public async ValueTask<StagedFile?> StageAsync(string id, string owner, CheckedFile file, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, owner, cancellationToken) is { } before) return before;
        if ((await WaitingAsync(owner, cancellationToken)).Count >= MostWaiting) return null;

        var until = time.GetUtcNow() + Kept;
        var staged = new StagedFile { Id = id, Owner = owner, Name = file.Name, Kind = file.Kind, Bytes = file.Content.Length, Sha256 = SHA256.HashData(file.Content), Until = until };
        await timers.ScheduleAsync(new DueTimer(Kind, $"{id}/{StagedRows.Owner(owner)}", until), cancellationToken);
        await records.WriteAsync(new RecordBatch(StagedRows.Table, StagedRows.Owner(owner)).Upsert(StagedRows.HintKind, StagedRows.Hint(id), new StagedHint(id)), cancellationToken);

        var (key, partition) = (ReportSeal.NewKey(), StagedRows.Of(id));
        foreach (var numbers in Enumerable.Range(0, staged.Chunks).Chunk(ChunksPerBatch))
        {
            var batch = new RecordBatch(StagedRows.Table, partition);
            foreach (var number in numbers) batch.Upsert(StagedRows.PartKind, StagedRows.Chunk(number), FileChunks.Seal(key, (Place(id), FileRows.Chunk(id, number)), file.Content, number));
            await records.WriteAsync(batch, cancellationToken);
        }

        // Key and head last, together: another try of the same writes its own chunks under its own key, and whoever comes first stays whole only if its chunks do.
        await records.WriteAsync(new RecordBatch(StagedRows.Table, partition).Upsert(StagedRows.KeyKind, StagedRows.Key, key).Upsert(StagedRows.HeadKind, StagedRows.Head, staged), cancellationToken);
        return staged;
    }

    /// <summary>A file that waits, if this person sent it; null for every other.</summary>
    public async ValueTask<StagedFile?> FindAsync(string id, string owner, CancellationToken cancellationToken) =>
        await records.ReadAsync(StagedRows.HeadKind, StagedRows.Of(id), StagedRows.Head, cancellationToken) is { Value: var file } && file.Owner == owner && file.Until > time.GetUtcNow() ? file : null;

    /// <summary>The files of a person that wait, in the order of their ids.</summary>
    public async ValueTask<IReadOnlyList<StagedFile>> WaitingAsync(string owner, CancellationToken cancellationToken)
    {
        var files = new List<StagedFile>();
        await foreach (var hint in records.ReadAllAsync(StagedRows.HintKind, StagedRows.HintKind.WithPrefix(StagedRows.Owner(owner), StagedRows.HintPrefix), cancellationToken))
        {
            if (await FindAsync(hint.Value.File, owner, cancellationToken) is { } file) files.Add(file);
        }

        return files;
    }

    /// <summary>Says to which form being filled a file belongs.</summary>
    public async ValueTask HoldAsync(StagedFile file, string draft, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(StagedRows.HeadKind, StagedRows.Of(file.Id), StagedRows.Head, cancellationToken) is { } stored)
            await records.WriteAsync(new RecordBatch(StagedRows.Table, StagedRows.Of(file.Id)).Replace(StagedRows.HeadKind, stored, stored.Value with { Draft = draft }), cancellationToken);
    }

    /// <summary>Its content; null when it is gone.</summary>
    public async ValueTask<byte[]?> ReadAsync(StagedFile file, CancellationToken cancellationToken)
    {
        var partition = StagedRows.Of(file.Id);
        if (await records.ReadAsync(StagedRows.KeyKind, partition, StagedRows.Key, cancellationToken) is not { } key) return null;
        var chunks = new SealedPart?[file.Chunks];
        for (var number = 0; number < chunks.Length; number++) chunks[number] = (await records.ReadAsync(StagedRows.PartKind, partition, StagedRows.Chunk(number), cancellationToken))?.Value;
        try
        {
            return FileChunks.Join(key.Value, Place(file.Id), file.As(file.Id, file.Until), chunks);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes a file away, its key first.</summary>
    public ValueTask DeleteAsync(StagedFile file, CancellationToken cancellationToken) => DeleteAsync(file.Id, StagedRows.Owner(file.Owner), cancellationToken);

    /// <summary>The same for one that may have been written by half.</summary>
    public async ValueTask DeleteAsync(string id, string owner, CancellationToken cancellationToken)
    {
        var partition = StagedRows.Of(id);
        var head = await records.ReadAsync(StagedRows.HeadKind, partition, StagedRows.Head, cancellationToken);
        if (await records.ReadAsync(StagedRows.KeyKind, partition, StagedRows.Key, cancellationToken) is { } key) await records.WriteAsync(new RecordBatch(StagedRows.Table, partition).Delete(key), cancellationToken);
        await foreach (var part in records.ReadAllAsync(StagedRows.PartKind, StagedRows.PartKind.WithPrefix(partition, StagedRows.ChunkPrefix) with { PageRows = ChunksPerBatch }, cancellationToken))
            await records.WriteAsync(new RecordBatch(StagedRows.Table, partition).Delete(part), cancellationToken);
        if (head is not null) await records.WriteAsync(new RecordBatch(StagedRows.Table, partition).Delete(head), cancellationToken);
        if (await records.ReadAsync(StagedRows.HintKind, owner, StagedRows.Hint(id), cancellationToken) is { } hint) await records.WriteAsync(new RecordBatch(StagedRows.Table, owner).Delete(hint), cancellationToken);
    }

    /// <summary>Remembers where the files go that somebody sends from now on.</summary>
    public async ValueTask AimAsync(string owner, FileGoal goal, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(StagedRows.Table, StagedRows.Owner(owner)).Upsert(StagedRows.GoalKind, StagedRows.Goal, goal), cancellationToken);

    /// <summary>Where the files go that somebody sends now; null when nothing was opened or it is too long ago.</summary>
    public async ValueTask<FileGoal?> GoalAsync(string owner, CancellationToken cancellationToken) =>
        await records.ReadAsync(StagedRows.GoalKind, StagedRows.Owner(owner), StagedRows.Goal, cancellationToken) is { Value: var goal } && goal.Until > time.GetUtcNow() ? goal : null;

    private static string Place(string id) => $"upload {id}";
}
