using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Directives.Storing;

/// <summary>Rows of the library. Everything but the head is immutable and named by its content, so that two importers never mix what they write.</summary>
internal static class LibraryKinds
{
    public const string Table = "library";

    public static readonly RecordKind<LibraryHead> Head = new(Table, "library-head", LibraryJson.Default.LibraryHead);

    public static readonly RecordKind<BlobChunk> Chunk = new(Table, "library-chunk", LibraryJson.Default.BlobChunk);

    public static readonly string HeadPartition = StorageKey.Of("head");

    public static readonly string HeadRow = StorageKey.Of("library");

    public static string BlobPartition(string address) => StorageKey.Of("blob", address);

    public static string ChunkRow(int index) => StorageKey.Of(StorageKey.Number(index));
}
