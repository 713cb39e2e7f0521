using System.Security.Cryptography;
using System.Text.Json;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>
/// The rows of reports' files. The chunks are written first, under a timer that takes them away again unless the report names the file by then; the manifest is written in the batch that changes the report.
/// </summary>
internal sealed class FileStore(RecordStore records, TimerStore timers, ReportStore reports, TimeProvider time)
{
    /// <summary>The timer that looks after chunks nobody came back for; its key is the report's name outside its rows and the file's id.</summary>
    internal const string Kind = "report-file";

    /// <summary>How long a file may take to be written.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // Six sealed chunks of 256 KiB fit a batch.
    private const int ChunksPerBatch = 6;

    /// <summary>Writes the chunks of a file. Null when the report's key is gone; else what its change adds to its batch.</summary>
    public async ValueTask<FileAddition?> WriteAsync(ReportHead head, ReportFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (report, partition) = (head.Id, ReportRows.Of(head.Id));
        await timers.ScheduleAsync(new DueTimer(Kind, $"{reports.Names.Of(head)}/{file.Id}", time.GetUtcNow() + Patience), cancellationToken);
        if (await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken) is not { } key) return null;

        SealedPart? first = null;
        string? etag = null;
        foreach (var numbers in Enumerable.Range(0, file.Chunks).Chunk(ChunksPerBatch))
        {
            var batch = new RecordBatch(ReportRows.Table, partition);
            foreach (var number in numbers)
            {
                var row = FileRows.Chunk(file.Id, number);
                var chunk = FileChunks.Seal(key.Value, (report, row), content.Span, number);
                first ??= chunk;
                batch.Upsert(ReportRows.PartKind, row, chunk);
            }

            var written = (WriteOutcome.Written)await records.WriteAsync(batch, cancellationToken);
            etag ??= written.ETags[0];
        }

        return new FileAddition(file, first!, etag!);
    }

    /// <summary>
    /// Puts a file into the batch that names it in the report's head. Its first chunk is written anew under the condition that it is still the one that was written, so that a sweep and this can't both succeed.
    /// </summary>
    public static void Add(RecordBatch batch, ReportKey key, string report, FileAddition file)
    {
        var row = FileRows.Manifest(file.File.Id);
        batch.Insert(ReportRows.PartKind, row, ReportSeal.Seal(key, (report, row), JsonSerializer.SerializeToUtf8Bytes(file.File, ReportJson.Default.ReportFile)));
        batch.Replace(ReportRows.PartKind, FileRows.Chunk(file.File.Id, 0), file.FirstETag, file.First);
    }

    /// <summary>The content of a file; null when the report's key is gone.</summary>
    /// <exception cref="CryptographicException">What stands there is not the file.</exception>
    public async ValueTask<byte[]?> ReadAsync(string report, ReportFile file, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(report);
        if (await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken) is not { } key) return null;
        var chunks = new SealedPart?[file.Chunks];
        for (var number = 0; number < chunks.Length; number++) chunks[number] = (await records.ReadAsync(ReportRows.PartKind, partition, FileRows.Chunk(file.Id, number), cancellationToken))?.Value;
        return FileChunks.Join(key.Value, report, file, chunks);
    }

    /// <summary>Sees to it that what is left of a file is deleted, later, if its report names it no more then; to be called before that.</summary>
    public ValueTask ForgetLaterAsync(ReportHead head, string file, CancellationToken cancellationToken) => timers.ScheduleAsync(new DueTimer(Kind, $"{reports.Names.Of(head)}/{file}", time.GetUtcNow() + Patience), cancellationToken);

    /// <summary>Deletes what was written of a file that its report does not name.</summary>
    public async ValueTask SweepAsync(string report, string file, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(report);

        // Read before the head: who names the file in between writes this row anew, and this deletes nothing.
        var first = await records.ReadAsync(ReportRows.PartKind, partition, FileRows.Chunk(file, 0), cancellationToken);
        var head = await records.ReadAsync(ReportRows.HeadKind, partition, ReportRows.Head, cancellationToken);
        if (head is { Value.HasContent: true } && head.Value.Files.Contains(file, StringComparer.Ordinal)) return;
        if (first is not null && await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Delete(first), cancellationToken) is not WriteOutcome.Written) return;
        var range = ReportRows.PartKind.WithPrefix(partition, FileRows.Manifest(file));
        await foreach (var part in records.ReadAllAsync(ReportRows.PartKind, range with { PageRows = ChunksPerBatch }, cancellationToken))
            await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Delete(part), cancellationToken);
    }
}
