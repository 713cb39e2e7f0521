using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Storage.Protection;

namespace ConductBot.Storage.Records;

/// <summary>Between a record and its row's payload: JSON, an envelope, and for a sealed kind the protector.</summary>
internal sealed class RecordCodec(PayloadProtector protector)
{
    public ValueTask<ReadOnlyMemory<byte>> EncodeAsync<T>(RecordKind<T> kind, PayloadPlace place, T value, CancellationToken cancellationToken)
    {
        BatchRules.Check(place.Address);
        using var draft = RecordDraft.Rent();
        var sealing = kind.Sealing == Sealing.Sealed;
        if (!sealing) Envelope.WritePrefix(draft.Take(Envelope.HeaderBytes(kind.Name, Sealing.Clear)), kind.Name, Sealing.Clear);
        JsonSerializer.Serialize(draft.Writer, value, kind.Json);
        draft.Writer.Flush();
        if (!sealing) return ValueTask.FromResult<ReadOnlyMemory<byte>>(draft.Written.ToArray());

        // The draft is the thread's: it can't wait for a key.
        var content = draft.Packed();
        return protector.TrySeal(place, content) is { } payload ? ValueTask.FromResult<ReadOnlyMemory<byte>>(payload) : protector.SealAsync(place, content.ToArray(), cancellationToken);
    }

    /// <exception cref="StorageException">The row is newer, altered, or its key is lost.</exception>
    /// <exception cref="InvalidOperationException">The row is of another kind, or of an older version that the kind can't upgrade.</exception>
    public async ValueTask<StoredRecord<T>> DecodeAsync<T>(RecordKind<T> kind, StoredRow row, CancellationToken cancellationToken)
    {
        var place = new PayloadPlace(new RowAddress(kind.Table, row.Partition, row.Row), kind.Name, row.SchemaVersion);
        if (!Envelope.TryReadPrefix(row.Payload.Span, out var name, out var sealing)) throw Damaged(place, "its payload has no envelope");
        if (!string.Equals(name, kind.Name, StringComparison.Ordinal))
            throw new InvalidOperationException($"The row {At(place)} is of kind '{name}', not '{kind.Name}'. Read it with its own kind, or keep the kinds apart by a prefix of the row key.");

        if (row.SchemaVersion > kind.SchemaVersion)
            throw new StorageException(StorageFault.NewerSchema, $"The row {At(place)} holds a '{kind.Name}' of schema version {row.SchemaVersion}; this program knows versions up to {kind.SchemaVersion}. It was left as it is. Start the newer program that wrote it.");

        if (sealing == Sealing.Clear && kind.Sealing == Sealing.Sealed)
            throw new StorageException(StorageFault.KeyLost, $"The row {At(place)} was altered: a '{kind.Name}' is stored sealed, and this one is clear. It was not used. Restore the row from a backup of the database.");

        var content = sealing == Sealing.Clear
            ? row.Payload[Envelope.HeaderBytes(name, Sealing.Clear)..]
            : await protector.OpenAsync(place, row.Payload, cancellationToken);
        return new StoredRecord<T>(row.Partition, row.Row, row.ETag, Parse(kind, place, content));
    }

    private static T Parse<T>(RecordKind<T> kind, PayloadPlace place, ReadOnlyMemory<byte> content)
    {
        try
        {
            var json = (kind.Sealing == Sealing.Sealed ? PackedContent.Json(content) : content).Span;
            var value = place.SchemaVersion == kind.SchemaVersion
                ? JsonSerializer.Deserialize(json, kind.Json)
                : Upgrade(kind, place, json).Deserialize(kind.Json);
            return value ?? throw new JsonException("It is null.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw Damaged(place, exception.Message);
        }
    }

    private static JsonObject Upgrade<T>(RecordKind<T> kind, PayloadPlace place, ReadOnlySpan<byte> json)
    {
        if (kind.Upgrade is not { } upgrade)
            throw new InvalidOperationException($"The row {At(place)} holds a '{kind.Name}' of schema version {place.SchemaVersion}; set {nameof(kind.Upgrade)} on the kind to bring it to {kind.SchemaVersion}.");

        var reader = new Utf8JsonReader(json);
        return upgrade(JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("It is no object."), place.SchemaVersion);
    }

    private static StorageException Damaged(PayloadPlace place, string what) =>
        new(StorageFault.NotADatabase, $"The row {At(place)} ({place.Kind}) is damaged: {what} It was left as it is. Restore it from a backup of the database.");

    private static string At(PayloadPlace place) => $"{place.Address.Table}/{place.Address.Partition}/{place.Address.Row}";
}
