namespace ConductBot.Storage.Tests;

public sealed class StorageShardsTests
{
    [Theory]
    [InlineData("", 0xcbf29ce484222325UL)]
    [InlineData("a", 0xaf63dc4c8601ec8cUL)]
    [InlineData("foobar", 0x85944171f73967e8UL)]
    public void The_hash_is_FNV_1a_by_its_authors_test_vectors(string text, ulong hash) => StorageShards.Fnv1A(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBe(hash);

    [Theory]
    [InlineData("", 17)]
    [InlineData("a", 34)]
    [InlineData("foobar", 52)]
    [InlineData("điểm đ", 45)]
    [InlineData("19:meeting@thread.v2", 36)]
    public void A_text_stays_in_its_shard_for_ever(string text, int shard) => StorageShards.ShardOf(text).ShouldBe(shard);

    [Fact]
    public void Texts_that_differ_little_spread_evenly()
    {
        var counts = new int[StorageShards.Count];
        for (var i = 0; i < 64_000; i++) counts[StorageShards.ShardOf($"29:user-{i}")]++;

        // A fair throw is 1,000 each with a deviation of 31.
        counts.ShouldAllBe(count => count > 850 && count < 1150);
    }

    [Fact]
    public void Names_are_of_one_width_and_refuse_what_is_no_shard()
    {
        StorageShards.NameOf(7).ShouldBe("s07");
        Should.Throw<ArgumentOutOfRangeException>(() => StorageShards.NameOf(64));
        Should.Throw<ArgumentOutOfRangeException>(() => StorageShards.NameOf(-1));
    }
}
