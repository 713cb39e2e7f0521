namespace ConductBot.Storage.Tests.Contract;

/// <summary>One step of a generated sequence. Which ETag a write carries is decided when it runs.</summary>
public abstract record StoreCommand
{
    public enum ETagChoice
    {
        Current,
        Old,
        Foreign,
    }

    public enum WriteKind
    {
        Insert,
        Replace,
        Upsert,
        Delete,
    }

    public sealed record Write(string Partition, IReadOnlyList<PlannedWrite> Writes) : StoreCommand
    {
        public override string ToString() => $"Write({Partition}: {string.Join(", ", Writes)})";
    }

    public sealed record Read(string Partition, string Row) : StoreCommand;

    public sealed record Range(string Partition, string? From, string? Before, int PageRows) : StoreCommand;

    public sealed record FullScan(int PageRows) : StoreCommand;

    public sealed record PlannedWrite(WriteKind Kind, string Row, ETagChoice ETag, string Payload);
}
