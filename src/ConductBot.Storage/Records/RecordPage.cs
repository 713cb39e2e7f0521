namespace ConductBot.Storage.Records;

/// <summary>A page of records and where the next one begins; a null <paramref name="Continuation"/> means there is none.</summary>
public sealed record RecordPage<T>(IReadOnlyList<StoredRecord<T>> Records, string? Continuation);
