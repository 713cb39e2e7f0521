using ConductBot.Conversations;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// Sends what is due in one shard, one message after the other: way to the person, place in the pace, words, claim, call, answer. Only one runs for a shard at a time; what is claimed and
/// not yet answered is at most one message.
/// </summary>
internal sealed class ShardSender(int shard, SenderParts parts)
{
    // After so many steps other shards get the lane.
    private const int Steps = 24;

    // Beyond the call's limit: for a process whose clock differs a little.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UnknownPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HoldPause = TimeSpan.FromMilliseconds(250);

    private readonly string _shard = StorageShards.NameOf(shard);
    private readonly SettlingLedger _ledger = new(StorageShards.NameOf(shard), parts.Writer, parts.Records);
    private readonly Queue<QueueEntry> _page = new();

    private DateTimeOffset Now => parts.Time.GetUtcNow();

    private AnswerTimes Times => new(Now, parts.Options.Value.GivesUpAfter, Random.Shared.NextDouble());

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
    }

    private async Task<bool> StepsAsync(ShardHold hold, CancellationToken stop)
    {
        for (var step = 0; step < Steps; step++)
        {
            if (stop.IsCancellationRequested || !hold.Outlasts(TimeSpan.Zero)) break;

            if (_page.Count == 0)
            {
                foreach (var entry in await parts.Queue.DueAsync(_shard, stop)) _page.Enqueue(entry);
                if (_page.Count == 0)
                {
                    await _ledger.FlushAsync();
                    return false;
                }
            }

            await StepAsync(_page.Dequeue(), hold, stop);
        }

        await _ledger.FlushAsync();
        return !stop.IsCancellationRequested && hold.Outlasts(TimeSpan.Zero);
    }

    private async ValueTask StepAsync(QueueEntry entry, ShardHold hold, CancellationToken stop)
    {
        var due = await parts.Queue.OfPersonAsync(entry.Id.Recipient, stop);
        due.RemoveAll(one => _ledger.Holds(one.Value.Delivery.Id));
        if (due.Count == 0)
        {
            if (!_ledger.Holds(entry.Id)) await parts.Queue.RepairAsync(_shard, entry, stop);
            return;
        }

        var awaited = due.Where(one => one.Value.Delivery.State is DeliveryState.Sending sending && sending.Since + Timeout + Grace > Now).ToList();
        if (awaited.Count > 0)
        {
            await ChangeAsync(awaited, record => DeliveryChange.LookedAtLater(record, ((DeliveryState.Sending)record.Delivery.State).Since + Timeout + Grace));
            return;
        }

        var together = DueDeliveries.Next(due);
        var first = together[0].Value;
        if (first.Delivery.State is DeliveryState.Sending) parts.Logger.Interrupted(together.Count, shard);
        if (!parts.Wording.Knows(first.Delivery.Kind))
        {
            parts.Logger.UnknownKind(first.Delivery.Kind);
            await ChangeAsync(together, record => DeliveryChange.PutOff(record, Now + UnknownPause));
            return;
        }

        switch (await parts.Routes.FindAsync(entry.Id.Recipient, first.Forced ? RouteWish.TryAnyway : RouteWish.AsKnown, stop))
        {
            case RecipientRoute.Nowhere nowhere:
                parts.Logger.NotReachable(first.Delivery.Kind, nowhere.Reason.ToString());
                await ChangeAsync(together, record => DeliveryChange.Unreachable(record, nowhere.Reason, Now));
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
        if (!await AdmittedAsync(request, together, stop)) return;

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
                await ChangeAsync(together, record => DeliveryChange.Stumbled(record, retry.Reason, Times, retry.When));
                break;
            case CreateOutcome.Rejected rejected:
                await ChangeAsync(together, record => DeliveryChange.Refused(record, rejected.Reason, Times));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask SpeakAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> together, RecipientRoute.Speak route, ShardHold hold, CancellationToken stop)
    {
        var request = RequestOf(route.Conversation);
        if (!await AdmittedAsync(request, together, stop)) return;

        if (await ComposeAsync(together, route.Language, stop) is not { } composed)
        {
            parts.Pacer.TakeBack(request);
            return;
        }

        var message = composed.OfType<Composed.Message>().FirstOrDefault();
        var changes = Withdrawn(together, composed);
        if (message is null)
        {
            parts.Pacer.TakeBack(request);
            await _ledger.WriteAsync(changes);
            return;
        }

        // The call must end before the hold does; it is renewed every few seconds.
        while (!hold.Outlasts(Timeout + Grace))
        {
            await _ledger.FlushAsync();
            if (!hold.Outlasts(TimeSpan.Zero) || stop.IsCancellationRequested)
            {
                parts.Pacer.TakeBack(request);
                return;
            }

            await Task.Delay(HoldPause, parts.Time, CancellationToken.None);
        }

        var carried = together.Where(one => message.Items.Contains(one.Value.Delivery.Id)).ToList();
        var claim = new Claim(hold.Token, DueDeliveries.NameOf(carried), Now);
        var claims = carried.Select(one => new LedgerChange(one, DeliveryChange.Claimed(one.Value, claim))).ToList();
        if (claims.Exists(one => one.After is null) || await _ledger.WriteAsync([.. changes, .. claims]) is not { } written)
        {
            parts.Pacer.TakeBack(request);
            return;
        }

        var claimed = written.Skip(changes.Count).Select(one => one!).ToList();
        if (!hold.Outlasts(Timeout))
        {
            parts.Pacer.TakeBack(request);
            await ChangeAsync(claimed, record => DeliveryChange.Released(record, Now));
            return;
        }

        await SendAsync(claimed, (route, message.Reply, claim.Message), request);
    }

    private async ValueTask SendAsync(List<StoredRecord<DeliveryRecord>> claimed, (RecipientRoute.Speak Route, Reply Reply, string Key) what, PaceRequest request)
    {
        var conversation = what.Route.Conversation;
        var outcome = await CallAsync(Outgoing.To(conversation, what.Reply, parts.Texts[what.Route.Language].ReplyTooLarge), what.Key);
        if (outcome is SendOutcome.RetryAt retry && Throttling.Is(retry.Reason)) parts.Pacer.Throttled(request, retry.When);

        var place = new SentPlace(conversation.ChannelId ?? "", conversation.ServiceUrl ?? "", conversation.Conversation?.Id ?? "");
        var times = Times;
        _ledger.Add(claimed.Select(one => new Settling(one, record => DeliveryChange.Answered(record, outcome, place, times))));
        foreach (var one in claimed) Report(one.Value, DeliveryChange.Answered(one.Value, outcome, place, times)!);
        if (outcome is SendOutcome.Accepted) return;

        await _ledger.FlushAsync();
        if (outcome is SendOutcome.Rejected) await parts.Routes.AnsweredAsync(conversation, outcome, CancellationToken.None);
    }

    // False: not now; the deliveries were put off.
    private async ValueTask<bool> AdmittedAsync(PaceRequest request, IReadOnlyList<StoredRecord<DeliveryRecord>> together, CancellationToken stop)
    {
        // What is answered is written down before a wait.
        if (parts.Pacer.MustWait(request)) await _ledger.FlushAsync();
        if (await parts.Pacer.AdmitAsync(request, stop) is not PaceAnswer.NotBefore notBefore) return true;

        await ChangeAsync(together, record => DeliveryChange.PutOff(record, notBefore.When));
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
            await ChangeAsync(together, record => DeliveryChange.Stumbled(record, "not-worded", Times, Now));
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

    // Whoever changed one of them meanwhile has the last word: the next look sees what stands there.
    private async ValueTask ChangeAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> records, Func<DeliveryRecord, DeliveryRecord?> change)
    {
        var changes = records.Select(one => new LedgerChange(one, change(one.Value))).Where(one => one.After is not null).ToList();
        if (changes.Count == 0 || await _ledger.WriteAsync(changes) is null) return;
        foreach (var one in changes) Report(one.Before!.Value, one.After!);
    }

    private void Report(DeliveryRecord before, DeliveryRecord after)
    {
        parts.Metrics.Outcome(before, after, Now);
        if (after.Delivery.State is DeliveryState.Retrying retrying) parts.Logger.PutOff(after.Delivery.Kind, retrying.From, retrying.Reason, after.Delivery.Attempts);
        else if (after.Delivery.State is DeliveryState.Failed failed) parts.Logger.Failed(after.Delivery.Kind, failed.Reason, after.Delivery.Attempts);
        else if (before.Delivery.State is DeliveryState.Sending && after.Delivery.State is DeliveryState.NotReachable lost) parts.Logger.NotReachable(after.Delivery.Kind, lost.Reason.ToString());
    }

    // Not stopped with the program: what was begun is finished, its limit is short.
    private async ValueTask<SendOutcome> CallAsync(Activity activity, string key)
    {
        using var limit = new CancellationTokenSource(Timeout, parts.Time);
        try
        {
            return await parts.Connector.SendAsync(activity, key, limit.Token);
        }
        catch (Exception failure)
        {
            return new SendOutcome.RetryAt(Now, limit.IsCancellationRequested ? "no answer in time" : FailureName.Of(failure)) { MaybeSent = true };
        }
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

    private static PaceRequest RequestOf(ConversationReference conversation) => Throttling.RequestOf(conversation.ServiceUrl, conversation.Conversation, PacePriority.Proactive);
}
