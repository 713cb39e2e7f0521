using ConductBot.Storage.Protection;

namespace ConductBot.Storage.Records;

/// <summary>One write of a batch, not yet encoded.</summary>
internal abstract record RecordWrite(string Row)
{
    public abstract ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken);

    /// <param name="Row">Where.</param>
    /// <param name="Kind">What kind of record.</param>
    /// <param name="Value">The record.</param>
    /// <param name="Over">What may stand there.</param>
    /// <param name="ETag">Of what must stand there.</param>
    internal sealed record Content<T>(string Row, RecordKind<T> Kind, T Value, RecordOver Over, string? ETag = null) : RecordWrite(Row)
    {
        public override ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken)
        {
            var place = new PayloadPlace(new RowAddress(batch.Table, batch.Partition, Row), Kind.Name, Kind.SchemaVersion);
            var payload = codec.EncodeAsync(Kind, place, Value, cancellationToken);
            return payload.IsCompletedSuccessfully ? ValueTask.FromResult(Write(payload.GetAwaiter().GetResult())) : WriteAsync(payload);
        }

        private async ValueTask<RowWrite> WriteAsync(ValueTask<ReadOnlyMemory<byte>> payload) => Write(await payload);

        private RowWrite Write(ReadOnlyMemory<byte> payload) => Over switch
        {
            RecordOver.Nothing => new RowWrite.Insert(Row, Kind.SchemaVersion, payload),
            RecordOver.Anything => new RowWrite.Upsert(Row, Kind.SchemaVersion, payload),
            _ => new RowWrite.Replace(Row, ETag!, Kind.SchemaVersion, payload),
        };
    }

    internal sealed record Deletion(string Row, string ETag) : RecordWrite(Row)
    {
        public override ValueTask<RowWrite> EncodeAsync(RecordCodec codec, RecordBatch batch, CancellationToken cancellationToken) =>
            ValueTask.FromResult<RowWrite>(new RowWrite.Delete(Row, ETag));
    }
}
