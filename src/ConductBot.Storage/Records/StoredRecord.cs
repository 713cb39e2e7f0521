namespace ConductBot.Storage.Records;

/// <summary>A record as stored.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Row">The row key.</param>
/// <param name="ETag">For the next conditional write.</param>
/// <param name="Value">The record.</param>
public sealed record StoredRecord<T>(string Partition, string Row, string ETag, T Value);
