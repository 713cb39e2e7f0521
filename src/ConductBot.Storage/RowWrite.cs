namespace ConductBot.Storage;

/// <summary>One conditional write of a batch.</summary>
public abstract record RowWrite(string Row)
{
    /// <summary>Creates the row; conflicts when it exists.</summary>
    public sealed record Insert(string Row, int SchemaVersion, ReadOnlyMemory<byte> Payload) : RowWrite(Row);

    /// <summary>Replaces the row; conflicts when it is missing or its ETag differs.</summary>
    public sealed record Replace(string Row, string ETag, int SchemaVersion, ReadOnlyMemory<byte> Payload) : RowWrite(Row);

    /// <summary>Creates or replaces the row, whatever stands there.</summary>
    public sealed record Upsert(string Row, int SchemaVersion, ReadOnlyMemory<byte> Payload) : RowWrite(Row);

    /// <summary>Deletes the row; conflicts when it is missing or its ETag differs.</summary>
    public sealed record Delete(string Row, string ETag) : RowWrite(Row);
}
