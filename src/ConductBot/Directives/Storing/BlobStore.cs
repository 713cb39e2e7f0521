using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Directives.Storing;

/// <summary>Immutable content by its SHA-256, cut into rows. Writing the same again changes nothing; content that no head names is harmless.</summary>
internal sealed class BlobStore(RecordStore records)
{
    private const int ChunkBytes = 240 * 1024;
    private const int ChunksOfBatch = 8;

    public static string AddressOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    public async ValueTask<string> WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) => await WriteAsync(Json(value, type), cancellationToken);

    /// <summary>The address. The first chunk is written last: while it is missing, so is the whole.</summary>
    public async ValueTask<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var address = AddressOf(content.Span);
        var partition = LibraryKinds.BlobPartition(address);
        if (await records.ReadAsync(LibraryKinds.Chunk, partition, LibraryKinds.ChunkRow(0), cancellationToken) is not null) return address;
        var chunks = Math.Max(1, (content.Length + ChunkBytes - 1) / ChunkBytes);
        for (var last = chunks; last > 0; last -= ChunksOfBatch)
        {
            var batch = new RecordBatch(LibraryKinds.Table, partition);
            for (var i = Math.Max(0, last - ChunksOfBatch); i < last; i++)
            {
                var from = i * ChunkBytes;
                batch.Upsert(LibraryKinds.Chunk, LibraryKinds.ChunkRow(i), new BlobChunk(content[from..Math.Min(content.Length, from + ChunkBytes)].ToArray()));
            }

            await records.WriteAsync(batch, cancellationToken);
        }

        return address;
    }

    /// <summary>The content, or null when there is none of this address.</summary>
    /// <exception cref="StorageException">The rows do not make up the content of this address.</exception>
    public async ValueTask<byte[]?> ReadAsync(string address, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var chunks = 0;
        await foreach (var chunk in records.ReadAllAsync(LibraryKinds.Chunk, LibraryKinds.Chunk.All(LibraryKinds.BlobPartition(address)), cancellationToken))
        {
            if (chunks++ == 0 && chunk.Row != LibraryKinds.ChunkRow(0)) return null;
            content.Write(chunk.Value.Bytes);
        }

        if (chunks == 0) return null;
        var bytes = content.ToArray();
        return AddressOf(bytes) == address
            ? bytes
            : throw new StorageException(StorageFault.NotADatabase, $"The library's content {address} is incomplete or altered. Restore the database from a backup.");
    }

    public async ValueTask<T> ReadAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        var bytes = await ReadAsync(address, cancellationToken)
            ?? throw new StorageException(StorageFault.NotADatabase, $"The library names the content {address}, which is not there. Restore the database from a backup.");
        return JsonSerializer.Deserialize(bytes, type) ?? throw new StorageException(StorageFault.NotADatabase, $"The library's content {address} is empty. Restore the database from a backup.");
    }
}
