using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Storing;

/// <summary>What came of writing changes: a closed set.</summary>
internal abstract record LedgerWrite
{
    private LedgerWrite() { }

    /// <summary>All are durable; the rows as they now stand, in the order of the changes, null where one went.</summary>
    public sealed record Written(IReadOnlyList<StoredRecord<DeliveryRecord>?> Rows) : LedgerWrite;

    /// <summary>Nothing was written: somebody changed this delivery meanwhile, or it is there already.</summary>
    public sealed record Overtaken(LedgerChange By) : LedgerWrite;
}
