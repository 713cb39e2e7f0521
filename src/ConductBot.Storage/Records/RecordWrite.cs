using ConductBot.Storage.Protection;

namespace ConductBot.Storage.Records;

/// <summary>One write of a batch, not yet encoded.</summary>
internal abstract record RecordWrite(string Row)
{
    public abstract ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken);

    internal sealed record Content<T>(string Row, RecordKind<T> Kind, T Value, Func<int, ReadOnlyMemory<byte>, RowWrite> Write) : RecordWrite(Row)
    {
        public override async ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken)
        {
            var place = new PayloadPlace(new RowAddress(batch.Table, batch.Partition, Row), Kind.Name, Kind.SchemaVersion);
            return Write(Kind.SchemaVersion, await codec.EncodeAsync(Kind, place, Value, cancellationToken));
        }
    }

    internal sealed record Deletion(string Row, string ETag) : RecordWrite(Row)
    {
        public override ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken) =>
            ValueTask.FromResult<RowWrite>(new RowWrite.Delete(Row, ETag));
    }
}
