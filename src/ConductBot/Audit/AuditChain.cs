using System.Globalization;
using System.Runtime.CompilerServices;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>Reads, anchors and verifies the chain. Nobody edits it.</summary>
public sealed class AuditChain
{
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

    /// <summary>Walks the whole chain and compares it with the anchors.</summary>
    public async ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        var anchors = _anchors.Read();
        var head = await HeadAsync(cancellationToken);
        var last = await LastRowAsync(cancellationToken);
        var check = new AuditCheck(_seal, anchors);
        for (var position = 1L; position <= Math.Max(head.Position, last); position++)
        {
            var (record, state) = await RecordAsync(position, cancellationToken);
            check.Next(record, state);
        }

        check.End(head, last);
        return new AuditVerification(head, anchors.MaxBy(anchor => anchor.Head.Position), check.Findings);
    }

    private async ValueTask<(AuditRecord? Record, AuditCheck.RowState State)> RecordAsync(long position, CancellationToken cancellationToken)
    {
        try
        {
            return ((await _records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(position), cancellationToken))?.Value, AuditCheck.RowState.Opens);
        }
        catch (StorageException exception) when (exception.Fault is StorageFault.KeyLost or StorageFault.NewerSchema)
        {
            return (null, AuditCheck.RowState.DoesNotOpen);
        }
    }

    // By their keys alone: a row that does not open is a row too.
    private async ValueTask<long> LastRowAsync(CancellationToken cancellationToken)
    {
        var last = 0L;
        var range = RowRange.WithPrefix(AuditRows.Table, AuditRows.Chain, AuditRows.RecordPrefix);
        while (true)
        {
            var page = await _tables.ReadRangeAsync(range, cancellationToken);
            if (page.Rows.Count > 0) last = long.Parse(page.Rows[^1].Row.AsSpan(AuditRows.RecordPrefix.Length), CultureInfo.InvariantCulture);
            if (page.Continuation is null) return last;
            range = range with { Continuation = page.Continuation };
        }
    }
}
