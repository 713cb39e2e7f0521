using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace ConductBot.Storage.Protection;

/// <summary>
/// The data keys: each a row of its own in the store it seals, so it is as durable and as shared as what depends on it. Two processes that make
/// a key at once have two keys, and both read both. New payloads take the youngest key until it is <see cref="StorageOptions.DataKeyLifetime"/> old.
/// </summary>
internal sealed class DataKeyRing(ITableStore tables, RootKeys roots, StorageOptions options, TimeProvider time) : IDisposable
{
    public const string Table = "datakeys";
    private const string Partition = "ring";
    private const int SchemaVersion = 1;

    private readonly ConcurrentDictionary<ulong, DataKey> _opened = new();
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Current? _current;

    /// <summary>The key for new payloads, where it is known and young enough.</summary>
    public DataKey? Known => _current is { } current && time.GetUtcNow() < current.Until ? current.Key : null;

    /// <summary>The key for new payloads.</summary>
    /// <exception cref="StorageException">The youngest key can't be opened: no new one is made beside a lost one.</exception>
    public ValueTask<DataKey> CurrentAsync(CancellationToken cancellationToken) => Known is { } key ? ValueTask.FromResult(key) : new ValueTask<DataKey>(RenewAsync(cancellationToken));

    /// <summary>The key that a payload names.</summary>
    /// <exception cref="StorageException"><see cref="StorageFault.KeyLost"/>.</exception>
    public ValueTask<DataKey> FindAsync(ulong id, CancellationToken cancellationToken) =>
        _opened.TryGetValue(id, out var key) ? ValueTask.FromResult(key) : new ValueTask<DataKey>(LoadAsync(id, cancellationToken));

    public void Dispose() => _gate.Dispose();

    private async Task<DataKey> RenewAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Known is { } known) return known;

            if (await YoungestAsync(cancellationToken) is { } youngest)
            {
                var key = Open(youngest.Id, youngest.Record);
                var until = youngest.Record.Created + options.DataKeyLifetime;
                if (time.GetUtcNow() < until) return Use(key, until);
            }

            return await CreateAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<(ulong Id, DataKeyRecord Record)?> YoungestAsync(CancellationToken cancellationToken)
    {
        (ulong Id, DataKeyRecord Record)? youngest = null;
        foreach (var row in await RowsAsync(cancellationToken))
        {
            var record = Parse(row);
            if (youngest is null || record.Created > youngest.Value.Record.Created) youngest = (IdOf(row), record);
        }

        return youngest;
    }

    private async Task<DataKey> CreateAsync(CancellationToken cancellationToken)
    {
        var secret = RandomNumberGenerator.GetBytes(DataKey.KeyBytes);
        var key = new DataKey(BinaryPrimitives.ReadUInt64BigEndian(RandomNumberGenerator.GetBytes(Envelope.KeyIdBytes)), secret);
        var created = time.GetUtcNow();

        // From wrapping to storing no rotation comes in between: it would not find this row and take away the key that wraps it.
        using var held = await roots.HoldAsync(cancellationToken);
        var record = new DataKeyRecord(created, roots.Wrap(secret, key.Name));
        var write = new RowWrite.Insert(key.Name, SchemaVersion, JsonSerializer.SerializeToUtf8Bytes(record, ProtectionJson.Default.DataKeyRecord));

        // Written down before the first row is sealed under it.
        if (await tables.WriteAsync(new WriteBatch(Table, Partition, [write]), cancellationToken) is not WriteOutcome.Written)
            throw new StorageException(StorageFault.Unavailable, $"Data key {key.Name} could not be stored: its id is taken. Try again.");

        _opened[key.Id] = key;
        return Use(key, created + options.DataKeyLifetime);
    }

    private async Task<DataKey> LoadAsync(ulong id, CancellationToken cancellationToken)
    {
        var row = await ReadAsync(id, cancellationToken);
        try
        {
            return Open(id, Parse(row));
        }
        catch (StorageException lost) when (lost.Fault == StorageFault.KeyLost)
        {
            // Wrapped anew since it was read?
            var again = await ReadAsync(id, cancellationToken);
            if (again.ETag == row.ETag) throw;
            return Open(id, Parse(again));
        }
    }

    private async Task<StoredRow> ReadAsync(ulong id, CancellationToken cancellationToken) =>
        await tables.ReadAsync(new RowAddress(Table, Partition, DataKey.NameOf(id)), cancellationToken)
            ?? throw new StorageException(StorageFault.KeyLost, $"Data key {DataKey.NameOf(id)} is not in the table '{Table}' of the database. What is sealed under it can't be read, and nothing was changed. Restore that table's row from a backup of the database.");

    /// <summary>All data keys, as they are wrapped.</summary>
    public async ValueTask<IReadOnlyList<StoredRow>> RowsAsync(CancellationToken cancellationToken)
    {
        var rows = new List<StoredRow>();
        for (string? continuation = null; ;)
        {
            var page = await tables.ReadRangeAsync(new RowRange(Table, Partition, Continuation: continuation), cancellationToken);
            rows.AddRange(page.Rows);
            if ((continuation = page.Continuation) is null) return rows;
        }
    }

    /// <summary>Wraps a data key anew under the youngest key of the folder. Within the folder's hold.</summary>
    /// <exception cref="StorageException">It does not open, or the row was changed meanwhile.</exception>
    public async ValueTask RewrapAsync(StoredRow row, CancellationToken cancellationToken)
    {
        var record = Parse(row);
        var secret = roots.Unwrap(record.Wrapped, row.Row);
        var wrapped = roots.Wrap(secret, row.Row);
        CryptographicOperations.ZeroMemory(secret);
        var write = new RowWrite.Replace(row.Row, row.ETag, SchemaVersion, JsonSerializer.SerializeToUtf8Bytes(record with { Wrapped = wrapped }, ProtectionJson.Default.DataKeyRecord));
        if (await tables.WriteAsync(new WriteBatch(Table, Partition, [write]), cancellationToken) is not WriteOutcome.Written)
            throw new StorageException(StorageFault.Unavailable, $"Data key {row.Row} was changed by another process while it was wrapped anew. Run the command again.");
    }

    private DataKey Open(ulong id, DataKeyRecord record) =>
        _opened.GetOrAdd(id, static (id, at) => new DataKey(id, at.roots.Unwrap(at.record.Wrapped, DataKey.NameOf(id))), (roots, record));

    private DataKey Use(DataKey key, DateTimeOffset until)
    {
        _current = new Current(key, until);
        return key;
    }

    private static ulong IdOf(StoredRow row) => ulong.Parse(row.Row, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a row holds.</summary>
    public static DataKeyRecord Parse(StoredRow row)
    {
        if (row.SchemaVersion > SchemaVersion)
            throw new StorageException(StorageFault.NewerSchema, $"Data key {row.Row} was written by a newer program (schema version {row.SchemaVersion}, known {SchemaVersion}). Start the newer program.");

        try
        {
            return JsonSerializer.Deserialize(row.Payload.Span, ProtectionJson.Default.DataKeyRecord)
                ?? throw new JsonException("It is empty.");
        }
        catch (JsonException exception)
        {
            throw new StorageException(StorageFault.KeyLost, $"The row of data key {row.Row} was altered: it can't be read. Restore the table '{Table}' from a backup of the database.", exception);
        }
    }

    private sealed record Current(DataKey Key, DateTimeOffset Until);
}
