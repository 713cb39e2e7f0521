using ConductBot.Storage;

namespace ConductBot.Tests.Deliveries;

/// <summary>Recipients by the shard they fall into.</summary>
internal static class Shards
{
    /// <summary>So many that share one.</summary>
    public static IReadOnlyList<string> OfOne(int count) =>
        [.. Enumerable.Range(0, 10_000).Select(number => $"p{number}").Where(name => StorageShards.ShardOf(name) == StorageShards.ShardOf("p0")).Take(count)];
}
