using ConductBot.Storage;

namespace ConductBot.Timers;

/// <summary>Which shards a process goes on with, gives up and takes: a pure decision.</summary>
/// <param name="Renew">Held, and its fair share.</param>
/// <param name="Leave">Held beyond its share, for the others.</param>
/// <param name="Take">Free, and needed for its share.</param>
internal sealed record LeasePlan(IReadOnlyList<int> Renew, IReadOnlyList<int> Leave, IReadOnlyList<int> Take)
{
    /// <summary>Decides.</summary>
    /// <param name="held">Shards this process holds.</param>
    /// <param name="free">Shards that nobody living holds.</param>
    /// <param name="workers">How many processes work, this one included.</param>
    /// <param name="rank">This process's place among them, from 0: it begins to take elsewhere than the others.</param>
    public static LeasePlan Of(IReadOnlyCollection<int> held, IReadOnlyCollection<int> free, int workers, int rank)
    {
        var share = (StorageShards.Count + workers - 1) / workers;
        var first = rank * share % StorageShards.Count;
        var ordered = held.OrderBy(shard => Distance(shard)).ToList();
        return new LeasePlan([.. ordered.Take(share)], [.. ordered.Skip(share)], [.. free.OrderBy(Distance).Take(Math.Max(0, share - held.Count))]);

        int Distance(int shard) => (shard - first + StorageShards.Count) % StorageShards.Count;
    }
}
