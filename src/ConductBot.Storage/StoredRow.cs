namespace ConductBot.Storage;

/// <summary>A row as stored.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Row">The row key.</param>
/// <param name="ETag">Opaque; never reused for a key, even after delete and insert.</param>
/// <param name="SchemaVersion">Version of the payload's schema, from 1.</param>
/// <param name="Payload">At most <see cref="StorageLimits.PayloadBytes"/>.</param>
public sealed record StoredRow(string Partition, string Row, string ETag, int SchemaVersion, ReadOnlyMemory<byte> Payload);
