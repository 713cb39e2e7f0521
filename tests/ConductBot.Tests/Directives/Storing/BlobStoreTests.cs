using ConductBot.Directives.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Directives.Storing;

public class BlobStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(240 * 1024)]
    [InlineData((240 * 1024) + 1)]
    [InlineData(5 * 1024 * 1024)]
    public async Task Content_of_any_size_comes_back_by_its_address(int length)
    {
        await using var bench = new LibraryBench();
        var content = new byte[length];
        new Random(7).NextBytes(content);
        var address = await bench.Store.Blobs.WriteAsync(content, Cancellation);
        address.ShouldBe(BlobStore.AddressOf(content));
        (await bench.Store.Blobs.ReadAsync(address, Cancellation)).ShouldBe(content);
        (await bench.Store.Blobs.WriteAsync(content, Cancellation)).ShouldBe(address);
    }

    [Fact]
    public async Task Content_that_is_not_there_is_null()
    {
        await using var bench = new LibraryBench();
        (await bench.Store.Blobs.ReadAsync("khong-co", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Content_whose_writing_was_cut_off_is_not_there_and_is_completed_by_writing_again()
    {
        await using var bench = new LibraryBench();
        var content = new byte[300 * 1024];
        var address = BlobStore.AddressOf(content);
        var half = new RecordBatch(LibraryKinds.Table, LibraryKinds.BlobPartition(address)).Upsert(LibraryKinds.Chunk, LibraryKinds.ChunkRow(1), new BlobChunk([1, 2, 3]));
        await bench.Records.WriteAsync(half, Cancellation);
        (await bench.Store.Blobs.ReadAsync(address, Cancellation)).ShouldBeNull();
        await bench.Store.Blobs.WriteAsync(content, Cancellation);
        (await bench.Store.Blobs.ReadAsync(address, Cancellation)).ShouldBe(content);
    }

    [Fact]
    public async Task Altered_content_is_refused()
    {
        await using var bench = new LibraryBench();
        var address = await bench.Store.Blobs.WriteAsync(new byte[] { 1, 2, 3 }, Cancellation);
        await bench.Records.WriteAsync(new RecordBatch(LibraryKinds.Table, LibraryKinds.BlobPartition(address)).Upsert(LibraryKinds.Chunk, LibraryKinds.ChunkRow(0), new BlobChunk([9])), Cancellation);
        (await Should.ThrowAsync<StorageException>(async () => await bench.Store.Blobs.ReadAsync(address, Cancellation))).Fault.ShouldBe(StorageFault.NotADatabase);
    }
}
