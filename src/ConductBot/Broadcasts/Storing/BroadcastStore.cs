using System.Runtime.CompilerServices;
using ConductBot.Audit;
using ConductBot.Broadcasts.Planning;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Broadcasts.Storing;

/// <summary>The rows of reminders to many. The timers are written first, what leads the sender to it second, the reminder last, with the audit's intent: that it was confirmed, that it was called off.</summary>
internal sealed class BroadcastStore(RecordStore records, TimerStore timers, AuditTrail audit, WorkingCalendar calendar)
{
    /// <summary>The kind of their timers.</summary>
    public const string TimerKind = "broadcast";

    /// <summary>The reminder, or null.</summary>
    public ValueTask<StoredRecord<Broadcast>?> FindAsync(string id, CancellationToken cancellationToken) => records.ReadAsync(BroadcastRows.BroadcastKind, id, BroadcastRows.Row, cancellationToken);

    /// <summary>Writes a new one down. The same one again changes nothing: false.</summary>
    public async ValueTask<bool> CreateAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        await WakeAsync(broadcast, cancellationToken);
        await records.WriteAsync(new RecordBatch(BroadcastRows.Table, BroadcastRows.OfSender(broadcast.SenderId)).Upsert(BroadcastRows.HintKind, BroadcastRows.Hint(broadcast), new BroadcastHint(broadcast.Id)), cancellationToken);
        var intent = new AuditIntent($"{broadcast.Id}.confirmed", broadcast.Confirmed, broadcast.SenderId, AuditAct.BroadcastSent, $"{broadcast.Id} confirmed");
        await audit.AnnounceAsync(BroadcastRows.Table, broadcast.Id, intent.Id, cancellationToken);
        var batch = new RecordBatch(BroadcastRows.Table, broadcast.Id).Insert(BroadcastRows.BroadcastKind, BroadcastRows.Row, broadcast);
        return await records.WriteAsync(AuditTrail.Add(batch, intent), cancellationToken) is WriteOutcome.Written;
    }

    /// <summary>Calls one off; null when somebody else changed it in between.</summary>
    public async ValueTask<StoredRecord<Broadcast>?> CallOffAsync(StoredRecord<Broadcast> stored, Broadcast changed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await WakeAsync(changed, cancellationToken);
        var intent = new AuditIntent($"{changed.Id}.called-off", now, changed.SenderId, AuditAct.BroadcastSent, $"{changed.Id} called-off");
        await audit.AnnounceAsync(BroadcastRows.Table, changed.Id, intent.Id, cancellationToken);
        return await WriteAsync(AuditTrail.Add(new RecordBatch(BroadcastRows.Table, changed.Id).Replace(BroadcastRows.BroadcastKind, stored, changed), intent), stored, changed, cancellationToken);
    }

    /// <summary>Changes one; null when somebody else did in between.</summary>
    public async ValueTask<StoredRecord<Broadcast>?> ChangeAsync(StoredRecord<Broadcast> stored, Broadcast changed, CancellationToken cancellationToken)
    {
        await WakeAsync(changed, cancellationToken);
        return await WriteAsync(new RecordBatch(BroadcastRows.Table, changed.Id).Replace(BroadcastRows.BroadcastKind, stored, changed), stored, changed, cancellationToken);
    }

    /// <summary>A sender's, the newest first.</summary>
    public async IAsyncEnumerable<StoredRecord<Broadcast>> OfSenderAsync(string sender, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var hint in records.ReadAllAsync(BroadcastRows.HintKind, BroadcastRows.HintKind.WithPrefix(BroadcastRows.OfSender(sender), "at!"), cancellationToken))
        {
            if (await FindAsync(hint.Value.Broadcast, cancellationToken) is { } stored) yield return stored;
        }
    }

    /// <summary>Deletes one whose time is over. What leads to it goes first: only its own row knows where that stands.</summary>
    public async ValueTask DeleteAsync(StoredRecord<Broadcast> stored, CancellationToken cancellationToken)
    {
        var sender = BroadcastRows.OfSender(stored.Value.SenderId);
        if (await records.ReadAsync(BroadcastRows.HintKind, sender, BroadcastRows.Hint(stored.Value), cancellationToken) is { } hint)
            await records.WriteAsync(new RecordBatch(BroadcastRows.Table, sender).Delete(hint), cancellationToken);
        await records.WriteAsync(new RecordBatch(BroadcastRows.Table, stored.Partition).Delete(stored), cancellationToken);
    }

    /// <summary>Sees to it that one is looked at when something is to be done about it. The same moment is the same timer.</summary>
    public async ValueTask WakeAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var at = broadcast.Next is { } next ? SendingMoment.Of(next, broadcast.IsUrgent, calendar).Goes : broadcast.Dies;
        if (at is { } moment) await timers.ScheduleAsync(new DueTimer(TimerKind, broadcast.Id, moment), cancellationToken);
    }

    private async ValueTask<StoredRecord<Broadcast>?> WriteAsync(RecordBatch batch, StoredRecord<Broadcast> stored, Broadcast changed, CancellationToken cancellationToken) =>
        await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written written ? stored with { Value = changed, ETag = written.ETags[0]! } : null;
}
