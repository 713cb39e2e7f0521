using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Timers;

/// <summary>The shards this process holds. Called by one loop; every write is conditional on what was read.</summary>
internal sealed class ShardLeases(RecordStore records, IOptions<TimerOptions> options, TimeProvider time, ILogger<ShardLeases> logger)
{
    private readonly Dictionary<int, ShardHold> _held = [];
    private readonly Sightings _sightings = new(time);
    private readonly string _me = HolderName.Mine();
    private long _beat;

    /// <summary>What this process holds.</summary>
    public IReadOnlyCollection<ShardHold> Held => _held.Values;

    private TimeSpan Duration => options.Value.LeaseDuration;

    /// <summary>Renews what it holds, takes what is free up to its share. Returns the holds beyond its share: end what runs under them, then <see cref="ReleaseAsync"/>.</summary>
    public async Task<IReadOnlyList<ShardHold>> RoundAsync(CancellationToken cancellationToken)
    {
        var rows = await LeasesAsync(cancellationToken);
        var workers = await WorkersAsync(cancellationToken);
        DropTaken(rows);

        var dead = new Dictionary<string, bool>();
        var free = Enumerable.Range(0, StorageShards.Count).Where(shard => !_held.ContainsKey(shard) && IsFree(rows.GetValueOrDefault(shard), dead)).ToList();
        var plan = LeasePlan.Of(_held.Keys, free, workers.Count, workers.IndexOf(_me));
        await RenewAsync(plan.Renew, cancellationToken);
        await TakeAsync(plan.Take, rows, cancellationToken);

        var leaving = plan.Leave.Select(shard => _held[shard]).ToList();
        foreach (var hold in leaving) Drop(hold);
        return leaving;
    }

    /// <summary>Gives up all holds, for the end of the process. End what runs under them, then <see cref="ReleaseAsync"/>.</summary>
    public IReadOnlyList<ShardHold> DropAll()
    {
        var all = _held.Values.ToList();
        all.ForEach(Drop);
        return all;
    }

    /// <summary>Says that shards are free, so that nobody has to wait for them.</summary>
    public async Task ReleaseAsync(IReadOnlyList<ShardHold> left, CancellationToken cancellationToken)
    {
        foreach (var hold in left)
        {
            await records.WriteAsync(Batch().Replace(TimerRows.LeaseKind, TimerRows.Lease(hold.Shard), hold.ETag, new LeaseRecord(null, hold.Token, hold.Beat)), cancellationToken);
        }
    }

    /// <summary>Takes this process off the list of those that work.</summary>
    public async Task ResignAsync(CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(TimerRows.MemberKind, TimerRows.Leases, TimerRows.Member(_me), cancellationToken) is { } row) await records.WriteAsync(Batch().Delete(row), cancellationToken);
    }

    private static RecordBatch Batch() => new(TimerRows.Table, TimerRows.Leases);

    private async Task<Dictionary<int, StoredRecord<LeaseRecord>>> LeasesAsync(CancellationToken cancellationToken)
    {
        var rows = new Dictionary<int, StoredRecord<LeaseRecord>>();
        await foreach (var row in records.ReadAllAsync(TimerRows.LeaseKind, TimerRows.LeaseKind.WithPrefix(TimerRows.Leases, TimerRows.LeasePrefix), cancellationToken))
            rows[int.Parse(row.Row.AsSpan(TimerRows.LeasePrefix.Length + 1), CultureInfo.InvariantCulture)] = row;
        return rows;
    }

    // All that work, in one order for everybody; those that are seen dead are taken off the list.
    private async Task<List<string>> WorkersAsync(CancellationToken cancellationToken)
    {
        var alive = new List<string> { _me };
        await foreach (var row in records.ReadAllAsync(TimerRows.MemberKind, TimerRows.MemberKind.WithPrefix(TimerRows.Leases, TimerRows.MemberPrefix), cancellationToken))
        {
            if (row.Value.Holder == _me) continue;
            if (_sightings.Unchanged(row.Row, row.ETag) < Duration && !HolderName.IsDead(row.Value.Holder))
            {
                alive.Add(row.Value.Holder);
                continue;
            }

            _sightings.Forget(row.Row);
            await records.WriteAsync(Batch().Delete(row), cancellationToken);
        }

        alive.Sort(StringComparer.Ordinal);
        return alive;
    }

    private void DropTaken(Dictionary<int, StoredRecord<LeaseRecord>> rows)
    {
        foreach (var hold in _held.Values.Where(hold => rows.GetValueOrDefault(hold.Shard)?.ETag != hold.ETag).ToList()) Lost(hold);
    }

    private bool IsFree(StoredRecord<LeaseRecord>? row, Dictionary<string, bool> dead)
    {
        if (row?.Value.Holder is not { } holder) return true;

        var unchanged = _sightings.Unchanged(row.Row, row.ETag);
        if (!dead.TryGetValue(holder, out var isDead)) dead[holder] = isDead = HolderName.IsDead(holder);
        return isDead || unchanged >= Duration;
    }

    // All in one batch; when somebody took one of them in between, each for itself.
    private async Task RenewAsync(IReadOnlyList<int> shards, CancellationToken cancellationToken)
    {
        _beat++;
        var start = time.GetTimestamp();
        var batch = Batch().Upsert(TimerRows.MemberKind, TimerRows.Member(_me), new MemberRecord(_me, _beat));
        foreach (var shard in shards) Renewal(batch, _held[shard]);
        switch (await records.WriteAsync(batch, cancellationToken))
        {
            case WriteOutcome.Written written:
                for (var i = 0; i < shards.Count; i++) _held[shards[i]].Renew(start, written.ETags[i + 1]!, _held[shards[i]].Beat + 1);
                return;
            case WriteOutcome.Conflict:
                foreach (var shard in shards) await RenewAsync(_held[shard], cancellationToken);
                return;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task RenewAsync(ShardHold hold, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        if (await records.WriteAsync(Renewal(Batch(), hold), cancellationToken) is WriteOutcome.Written written) hold.Renew(start, written.ETags[0]!, hold.Beat + 1);
        else Lost(hold);
    }

    private RecordBatch Renewal(RecordBatch batch, ShardHold hold) =>
        batch.Replace(TimerRows.LeaseKind, TimerRows.Lease(hold.Shard), hold.ETag, new LeaseRecord(_me, hold.Token, hold.Beat + 1));

    private async Task TakeAsync(IReadOnlyList<int> shards, Dictionary<int, StoredRecord<LeaseRecord>> rows, CancellationToken cancellationToken)
    {
        if (shards.Count == 0) return;

        var start = time.GetTimestamp();
        var batch = Batch();
        foreach (var shard in shards) Taking(batch, shard, rows.GetValueOrDefault(shard));
        if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written all)
        {
            for (var i = 0; i < shards.Count; i++) Taken(shards[i], rows.GetValueOrDefault(shards[i]), start, all.ETags[i]!);
            return;
        }

        // Another one takes at the same time: what it leaves.
        foreach (var shard in shards)
        {
            start = time.GetTimestamp();
            if (await records.WriteAsync(Taking(Batch(), shard, rows.GetValueOrDefault(shard)), cancellationToken) is WriteOutcome.Written one)
                Taken(shard, rows.GetValueOrDefault(shard), start, one.ETags[0]!);
        }
    }

    private RecordBatch Taking(RecordBatch batch, int shard, StoredRecord<LeaseRecord>? row) => row is null
        ? batch.Insert(TimerRows.LeaseKind, TimerRows.Lease(shard), new LeaseRecord(_me, 1, 0))
        : batch.Replace(TimerRows.LeaseKind, row, new LeaseRecord(_me, row.Value.Token + 1, 0));

    private void Taken(int shard, StoredRecord<LeaseRecord>? row, long start, string etag)
    {
        var hold = new ShardHold(shard, (row?.Value.Token ?? 0) + 1, time, Duration);
        hold.Renew(start, etag, 0);
        _held[shard] = hold;
    }

    private void Lost(ShardHold hold)
    {
        logger.LostShard(hold.Shard);
        Drop(hold);
    }

    private void Drop(ShardHold hold)
    {
        _held.Remove(hold.Shard);
        hold.Lose();
    }
}
