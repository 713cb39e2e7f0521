using ConductBot.Conversations;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Claims prepared messages in one commit, sends them side by side and notes the channel's answers, which are written with the next claim.</summary>
internal sealed class MessageSender(
    [FromKeyedServices(SenderParts.Unpaced)] IConnector connector,
    IRecipientRoutes routes,
    Pacer pacer,
    DeliveryReports reports,
    Localized<ConversationTexts> texts,
    IOptions<DeliveryOptions> options,
    TimeProvider time)
{
    /// <summary>Beyond the call's limit: for a process whose clock differs a little.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan HoldPause = TimeSpan.FromMilliseconds(250);

    private TimeSpan Timeout => options.Value.SendTimeout;

    /// <summary>All of them, or none where somebody changed one of the deliveries meanwhile: the next look sees what stands there.</summary>
    public async ValueTask SendAsync(IReadOnlyList<PreparedMessage> messages, SettlingLedger ledger, ShardHold hold, CancellationToken stop)
    {
        if (await ClaimAsync(messages, ledger, hold, stop) is not { } claimed)
        {
            foreach (var message in messages) pacer.TakeBack(message.Request);
            return;
        }

        if (!hold.Outlasts(Timeout))
        {
            foreach (var message in messages) pacer.TakeBack(message.Request);
            await ledger.ChangeAsync([.. claimed.SelectMany(one => one)], record => DeliveryChange.Released(record, time.GetUtcNow()));
            return;
        }

        var outcomes = await Task.WhenAll(messages.Select((message, at) => CallAsync(message, NameOf(claimed[at]))));
        for (var at = 0; at < messages.Count; at++) Note(messages[at], claimed[at], outcomes[at], ledger);
        if (Array.TrueForAll(outcomes, outcome => outcome is SendOutcome.Accepted)) return;

        await ledger.FlushAsync();
        for (var at = 0; at < messages.Count; at++)
        {
            if (outcomes[at] is SendOutcome.Rejected) await routes.AnsweredAsync(messages[at].Route.Conversation, outcomes[at], CancellationToken.None);
        }
    }

    // By message; null: nothing was claimed.
    private async ValueTask<IReadOnlyList<IReadOnlyList<StoredRecord<DeliveryRecord>>>?> ClaimAsync(IReadOnlyList<PreparedMessage> messages, SettlingLedger ledger, ShardHold hold, CancellationToken stop)
    {
        // The calls must end before the hold does; it is renewed every few seconds.
        while (!hold.Outlasts(Timeout + Grace))
        {
            await ledger.FlushAsync();
            if (!hold.Outlasts(TimeSpan.Zero) || stop.IsCancellationRequested) return null;
            await Task.Delay(HoldPause, time, CancellationToken.None);
        }

        var changes = messages.SelectMany(message => message.Withdrawn).ToList();
        var withdrawn = changes.Count;
        foreach (var message in messages)
        {
            var claim = new Claim(hold.Token, DueDeliveries.NameOf(message.Carried), time.GetUtcNow());
            changes.AddRange(message.Carried.Select(one => new LedgerChange(one, DeliveryChange.Claimed(one.Value, claim))));
        }

        if (changes.Skip(withdrawn).Any(one => one.After is null) || await ledger.WriteAsync(changes) is not { } written) return null;

        var claimed = new List<IReadOnlyList<StoredRecord<DeliveryRecord>>>(messages.Count);
        var from = withdrawn;
        foreach (var message in messages)
        {
            claimed.Add([.. written.Skip(from).Take(message.Carried.Count).Select(one => one!)]);
            from += message.Carried.Count;
        }

        return claimed;
    }

    private void Note(PreparedMessage message, IReadOnlyList<StoredRecord<DeliveryRecord>> claimed, SendOutcome outcome, SettlingLedger ledger)
    {
        if (outcome is SendOutcome.RetryAt retry && Throttling.Is(retry.Reason)) pacer.Throttled(message.Request, retry.When);

        var conversation = message.Route.Conversation;
        var place = new SentPlace(conversation.ChannelId ?? "", conversation.ServiceUrl ?? "", conversation.Conversation?.Id ?? "");
        var times = AnswerTimes.Of(options.Value, time);
        ledger.Add(claimed.Select(one => new Settling(one, record => DeliveryChange.Answered(record, outcome, place, times))));
        foreach (var one in claimed) reports.Changed(one.Value, DeliveryChange.Answered(one.Value, outcome, place, times)!);
    }

    // Not stopped with the program: what was begun is finished, its limit is short.
    private async Task<SendOutcome> CallAsync(PreparedMessage message, string key)
    {
        var activity = Outgoing.To(message.Route.Conversation, message.Reply, texts[message.Route.Language].ReplyTooLarge);
        using var limit = new CancellationTokenSource(Timeout, time);
        try
        {
            return await connector.SendAsync(activity, key, limit.Token);
        }
        catch (Exception failure)
        {
            return new SendOutcome.RetryAt(time.GetUtcNow(), limit.IsCancellationRequested ? "no answer in time" : FailureName.Of(failure)) { MaybeSent = true };
        }
    }

    private static string NameOf(IReadOnlyList<StoredRecord<DeliveryRecord>> claimed) => ((DeliveryState.Sending)claimed[0].Value.Delivery.State).Message;
}
