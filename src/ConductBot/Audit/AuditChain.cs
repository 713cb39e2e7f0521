using System.Globalization;
using System.Runtime.CompilerServices;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>Reads, anchors and verifies the chain. Nobody edits it.</summary>
public sealed class AuditChain
{
    // Each ends where the chain ended when it began: a few are enough to come up with a busy program.
    private const int MostRounds = 20;

    private readonly RecordStore _records;
    private readonly ITableStore _tables;
    private readonly AuditSeal _seal;
    private readonly AuditAnchors _anchors;
    private readonly TimeProvider _time;

    internal AuditChain(RecordStore records, ITableStore tables, (AuditSeal Seal, AuditAnchors Anchors) with, TimeProvider time) =>
        (_records, _tables, _seal, _anchors, _time) = (records, tables, with.Seal, with.Anchors, time);

    /// <summary>Where anchors are kept.</summary>
    public string AnchorFile => _anchors.Path;

    /// <summary>The end of the chain.</summary>
    public async ValueTask<AuditHead> HeadAsync(CancellationToken cancellationToken) =>
        (await _records.ReadAsync(AuditRows.HeadKind, AuditRows.Chain, AuditRows.Head, cancellationToken))?.Value ?? AuditHead.Start;

    /// <summary>The records from a position on, in order. Not a snapshot.</summary>
    public async IAsyncEnumerable<AuditRecord> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in _records.ReadAllAsync(AuditRows.RecordKind, AuditRows.RecordKind.Between(AuditRows.Chain, AuditRows.Record(Math.Max(1, from)), "e~"), cancellationToken)) yield return stored.Value;
    }

    /// <summary>Appends the end of the chain to the anchor file. An empty chain has nothing to anchor: null.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public async ValueTask<AuditAnchor?> AnchorAsync(CancellationToken cancellationToken)
    {
        if (await HeadAsync(cancellationToken) is not { Position: > 0 } head) return null;
        var anchor = new AuditAnchor(_time.GetUtcNow(), head);
        _anchors.Append(anchor);
        return anchor;
    }

    /// <summary>Walks the whole chain and compares it with the anchors and the marks of what was recorded. What is appended meanwhile is walked too.</summary>
    public async ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        var anchors = _anchors.Read();
        var check = new AuditCheck(_seal, anchors);
        var head = await HeadAsync(cancellationToken);
        await WalkAsync(check, cancellationToken);
        for (var round = 0; check.Position > head.Position && round < MostRounds; round++)
        {
            // Records behind the head: either they came since it was read, and it moved with them, or it is behind.
            var now = await HeadAsync(cancellationToken);
            if (now.Position <= head.Position) break;
            head = now;
            await WalkAsync(check, cancellationToken);
        }

        check.Missing(head.Position);
        check.End(head);
        var findings = check.Findings.Count > 0 ? check.Findings : await MarksAsync(head, cancellationToken);
        return new AuditVerification(head, anchors.MaxBy(anchor => anchor.Head.Position), findings);
    }

    // From where the walk stands to the last row, by their keys: one that does not open is a row too, and one far away does not make the walk long.
    private async ValueTask WalkAsync(AuditCheck check, CancellationToken cancellationToken)
    {
        var from = check.Position == 0 ? AuditRows.RecordPrefix : AuditRows.Record(check.Position + 1);
        await foreach (var row in RowsAsync(new RowRange(AuditRows.Table, AuditRows.Chain, from, $"{AuditRows.RecordPrefix}\x7f"), cancellationToken))
        {
            if (AuditRows.PositionOf(row) is not { } position)
            {
                check.Foreign(row);
                continue;
            }

            check.Missing(position - 1);
            check.Next(await OpenAsync(AuditRows.RecordKind, row, cancellationToken));
        }
    }

    private async IAsyncEnumerable<string> RowsAsync(RowRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await _tables.ReadRangeAsync(range, cancellationToken);
            foreach (var row in page.Rows) yield return row.Row;
            if (page.Continuation is null) yield break;
            range = range with { Continuation = page.Continuation };
        }
    }

    // Null for one that does not open, whatever was done to it.
    private async ValueTask<T?> OpenAsync<T>(RecordKind<T> kind, string row, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await _records.ReadAsync(kind, AuditRows.Chain, row, cancellationToken))?.Value;
        }
        catch (Exception exception) when (exception is InvalidOperationException or StorageException { Fault: StorageFault.KeyLost or StorageFault.NewerSchema or StorageFault.NotADatabase })
        {
            return null;
        }
    }

    // Each record has one mark and each mark its record: a planted one keeps an act from being recorded, a removed one has it recorded twice.
    private async ValueTask<IReadOnlyList<AuditFinding>> MarksAsync(AuditHead head, CancellationToken cancellationToken)
    {
        var (findings, marked) = (new List<AuditFinding>(), new HashSet<long>());
        await foreach (var row in RowsAsync(RowRange.WithPrefix(AuditRows.Table, AuditRows.Chain, AuditRows.PlacePrefix), cancellationToken))
        {
            if (await OpenAsync(AuditRows.PlaceKind, row, cancellationToken) is { Position: > 0 and var position } && marked.Add(position)
                && await OpenAsync(AuditRows.RecordKind, AuditRows.Record(position), cancellationToken) is { } record && AuditRows.Place(record.Intent) == row) continue;
            findings.Add(new AuditFinding.WrongMark(row));
        }

        if (findings.Count > 0) return findings;
        for (var position = 1L; position <= head.Position; position++)
        {
            if (!marked.Contains(position)) findings.Add(new AuditFinding.NoMark(position));
        }

        return findings;
    }
}
