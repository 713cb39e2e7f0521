using ConductBot.Conversations;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// Prepares what is due in one shard, one message after the other: way to the person, place in the pace, words. A few are then claimed and sent together, as many as the sender has slots, for a commit is dearer than
/// a message; where one would have to wait for the pace, those before it go first. Only one runs for a shard at a time; what is claimed and not yet answered never exceeds its slots.
/// </summary>
internal sealed class ShardSender(int shard, SenderParts parts)
{
    // After so many steps other shards get the lane.
    private const int Steps = 24;

    private static readonly TimeSpan UnknownPause = TimeSpan.FromMinutes(5);

    private readonly string _shard = StorageShards.NameOf(shard);
    private readonly SettlingLedger _ledger = new(StorageShards.NameOf(shard), parts);
    private readonly Queue<QueueEntry> _page = new();
    private readonly MessageGroup _group = new();
    private int _slots;

    private DateTimeOffset Now => parts.Time.GetUtcNow();

    private AnswerTimes Times => AnswerTimes.Of(parts.Options.Value, parts.Time);

    private TimeSpan Timeout => parts.Options.Value.SendTimeout;

    /// <summary>Works for a while. True when more may be due.</summary>
    public async Task<bool> RunAsync(ShardHold hold, CancellationToken stop)
    {
        _page.Clear();
        await _ledger.FlushAsync();
        try
        {
            return await StepsAsync(hold, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await _ledger.FlushAsync();
            return false;
        }
        finally
        {
            // What was prepared and not sent, because something failed, is prepared anew.
            foreach (var message in _group.Take()) parts.Pacer.TakeBack(message.Request);
            KeepSlots(0);
        }
    }

    private async Task<bool> StepsAsync(ShardHold hold, CancellationToken stop)
    {
        for (var step = 0; step < Steps; step++)
        {
            if (stop.IsCancellationRequested || !hold.Outlasts(TimeSpan.Zero)) break;

            if (_page.Count == 0)
            {
                await SendGroupAsync(hold, stop);
                foreach (var entry in await parts.Queue.DueAsync(_shard, stop)) _page.Enqueue(entry);
                if (_page.Count == 0)
                {
                    await _ledger.FlushAsync();
                    return false;
                }
            }

            if (_slots == 0) _slots = await parts.Slots.TakeAsync(_page.Count, stop);
            if (_group.Holds(_page.Peek().Id.Recipient)) await SendGroupAsync(hold, stop);
            await StepAsync(_page.Dequeue(), hold, stop);
            if (_group.Count >= _slots) await SendGroupAsync(hold, stop);
        }

        await SendGroupAsync(hold, stop);
        await _ledger.FlushAsync();
        return !stop.IsCancellationRequested && hold.Outlasts(TimeSpan.Zero);
    }

    private async ValueTask SendGroupAsync(ShardHold hold, CancellationToken stop)
    {
        if (_group.Count > 0) await parts.Sender.SendAsync(_group.Take(), _ledger, hold, stop);
    }

    private void KeepSlots(int slots)
    {
        if (_slots <= slots) return;
        parts.Slots.Give(_slots - slots);
        _slots = slots;
    }

    private async ValueTask StepAsync(QueueEntry entry, ShardHold hold, CancellationToken stop)
    {
        var due = await parts.Queue.OfPersonAsync(entry.Id.Recipient, stop);
        due.RemoveAll(one => _ledger.Holds(one.Value.Delivery.Id));
        if (!due.Exists(one => one.Value.Queued <= Now))
        {
            if (!_ledger.Holds(entry.Id)) await parts.Queue.RepairAsync(_shard, entry, stop);
            return;
        }

        var awaited = due.Where(one => one.Value.Delivery.State is DeliveryState.Sending sending && sending.Since + Timeout + MessageSender.Grace > Now).ToList();
        if (awaited.Count > 0)
        {
            await _ledger.ChangeAsync(awaited, record => DeliveryChange.LookedAtLater(record, ((DeliveryState.Sending)record.Delivery.State).Since + Timeout + MessageSender.Grace));
            return;
        }

        var together = DueDeliveries.Next(due);
        var first = together[0].Value;
        if (!_group.HasRoomFor(together.Count)) await SendGroupAsync(hold, stop);
        if (first.Delivery.State is DeliveryState.Sending) parts.Logger.Interrupted(together.Count, shard);
        if (!parts.Wording.Knows(first.Delivery.Kind))
        {
            parts.Logger.UnknownKind(first.Delivery.Kind);
            await _ledger.ChangeAsync(together, record => DeliveryChange.PutOff(record, Now + UnknownPause));
            return;
        }

        switch (await parts.Routes.FindAsync(entry.Id.Recipient, first.Forced ? RouteWish.TryAnyway : RouteWish.AsKnown, stop))
        {
            case RecipientRoute.Nowhere nowhere:
                parts.Logger.NotReachable(first.Delivery.Kind, nowhere.Reason.ToString());
                await _ledger.ChangeAsync(together, record => DeliveryChange.Unreachable(record, nowhere.Reason, Now));
                break;
            case RecipientRoute.Open open:
                await OpenAsync(together, open, hold, stop);
                break;
            case RecipientRoute.Speak speak:
                await SpeakAsync(together, speak, hold, stop);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask OpenAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> together, RecipientRoute.Open open, ShardHold hold, CancellationToken stop)
    {
        var request = new PaceRequest(open.Conversation.TenantId, $"open:{open.Conversation.MemberId}", PacePriority.Proactive);
        if (!await AdmittedAsync(request, together, hold, stop)) return;

        await SendGroupAsync(hold, stop);
        await _ledger.FlushAsync();
        var recipient = together[0].Value.Delivery.Id.Recipient;
        switch (await CreateAsync(open.Conversation))
        {
            case CreateOutcome.Created created:
                var conversation = await parts.Routes.OpenedAsync(recipient, open.Conversation, created, stop);
                await SpeakAsync(together, new RecipientRoute.Speak(conversation, open.Language), hold, stop);
                break;
            case CreateOutcome.RetryAt retry:
                if (Throttling.Is(retry.Reason)) parts.Pacer.Throttled(request, retry.When);
                await _ledger.ChangeAsync(together, record => DeliveryChange.Stumbled(record, retry.Reason, Times, retry.When));
                break;
            case CreateOutcome.Rejected rejected:
                await _ledger.ChangeAsync(together, record => DeliveryChange.Refused(record, rejected.Reason, Times));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask SpeakAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> together, RecipientRoute.Speak route, ShardHold hold, CancellationToken stop)
    {
        var request = Throttling.RequestOf(route.Conversation.ServiceUrl, route.Conversation.Conversation, PacePriority.Proactive);
        if (!await AdmittedAsync(request, together, hold, stop)) return;

        if (await ComposeAsync(together, route.Language, stop) is not { } composed)
        {
            parts.Pacer.TakeBack(request);
            return;
        }

        var message = composed.OfType<Composed.Message>().FirstOrDefault();
        var withdrawn = Withdrawn(together, composed);
        if (message is null)
        {
            parts.Pacer.TakeBack(request);
            await _ledger.WriteAsync(withdrawn);
            return;
        }

        var carried = together.Where(one => message.Items.Contains(one.Value.Delivery.Id)).ToList();
        _group.Add(new PreparedMessage(carried, withdrawn, route, message.Reply, request));
    }

    // False: not now; the deliveries were put off.
    private async ValueTask<bool> AdmittedAsync(PaceRequest request, IReadOnlyList<StoredRecord<DeliveryRecord>> together, ShardHold hold, CancellationToken stop)
    {
        if (parts.Pacer.TryAdmit(request)) return true;

        // What is prepared goes and what is answered is written down before a wait; slots that this one does not need are others'.
        await SendGroupAsync(hold, stop);
        await _ledger.FlushAsync();
        KeepSlots(1);
        if (await parts.Pacer.AdmitAsync(request, stop) is not PaceAnswer.NotBefore notBefore) return true;

        await _ledger.ChangeAsync(together, record => DeliveryChange.PutOff(record, notBefore.When));
        return false;
    }

    // Null: it could not be worded, and is put off.
    private async ValueTask<IReadOnlyList<Composed>?> ComposeAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> together, Language language, CancellationToken stop)
    {
        var request = new ComposeRequest
        {
            Recipient = together[0].Value.Delivery.Id.Recipient, Language = language, Items = [.. together.Select(DeliveryWording.ItemOf)], Now = Now,
        };
        try
        {
            return await parts.Wording.ComposeAsync(together, request, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not StorageException)
        {
            parts.Logger.NotComposed(together[0].Value.Delivery.Kind, FailureName.Of(failure));
            await _ledger.ChangeAsync(together, record => DeliveryChange.Stumbled(record, "not-worded", Times, Now));
            return null;
        }
    }

    private List<LedgerChange> Withdrawn(IReadOnlyList<StoredRecord<DeliveryRecord>> together, IReadOnlyList<Composed> composed)
    {
        var changes = new List<LedgerChange>();
        foreach (var one in composed)
        {
            foreach (var record in together.Where(record => one.Items.Contains(record.Value.Delivery.Id)))
            {
                var after = one switch
                {
                    Composed.NotNeeded notNeeded => DeliveryChange.NotNeeded(record.Value, DeliveryCode.IsCode(notNeeded.Reason) ? notNeeded.Reason : "not-needed", Now),
                    Composed.Later later => DeliveryChange.PutOff(record.Value, later.At > Now ? later.At : Now + TimeSpan.FromMinutes(1)),
                    Composed.Message => null,
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
                if (after is not null) changes.Add(new LedgerChange(record, after));
            }
        }

        return changes;
    }

    private async ValueTask<CreateOutcome> CreateAsync(NewConversation conversation)
    {
        using var limit = new CancellationTokenSource(Timeout, parts.Time);
        try
        {
            return await parts.Connector.CreateConversationAsync(conversation, limit.Token);
        }
        catch (Exception failure)
        {
            return new CreateOutcome.RetryAt(Now, limit.IsCancellationRequested ? "no answer in time" : FailureName.Of(failure));
        }
    }
}
