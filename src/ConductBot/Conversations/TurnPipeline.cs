using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>
/// Accepts activities: an inbox row and its place in the order, in one batch of the
/// conversation's partition. Whatever follows is done off the request by the <see cref="ConversationRunner"/>. In a conversation at rest a message is run at once, and what it leads to
/// stands in the same batch: accepted is stored either way, and nothing is sent that is not.
/// </summary>
internal sealed class TurnPipeline(
    RecordStore records, PendingIndex index, ConversationRunner runner, TurnDoor door, ILogger<TurnPipeline> logger, TimeProvider time) : IActivityReceiver
{
    private const int PlacesTried = 20;

    // The service gives up after 10 to 15 s, by channel.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public async ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!Work.Is(activity)) return AcceptOutcome.Accepted;

        var partition = Rows.Conversation(activity);
        var inbox = Rows.Inbox(activity);
        activity = Inbound.Fitted(activity);
        try
        {
            for (var tried = 1; tried <= PlacesTried; tried++)
            {
                if (await TryAcceptAsync(partition, inbox, activity) is { } outcome) return outcome;
            }

            throw new StorageException(StorageFault.Busy, "No place in the order of a conversation could be had: other processes took each one first.");
        }
        catch (StorageException fault)
        {
            logger.NotStored(activity.Type!, fault.Fault.ToString());
            return AcceptOutcome.Unavailable;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke && InvokeNames.IsKnownButUnused(activity.Name)) return InvokeAnswer.Empty;
        if (activity.Type == ActivityTypes.Invoke && !InvokeNames.IsUsed(activity.Name)) return InvokeAnswer.NotKnown;
        if (!Work.Is(activity)) return ExpectedReplies.Of([], null);

        var (partition, inbox) = (Rows.Conversation(activity), Rows.Inbox(activity));
        var began = time.GetTimestamp();
        var call = door.Calls.Join(partition, inbox);
        var gaveUp = false;
        try
        {
            switch (await AcceptAsync(activity, cancellationToken))
            {
                case AcceptOutcome.Unavailable: return InvokeAnswer.Unavailable;
                case AcceptOutcome.Duplicate when await BeforeAsync(partition, inbox) is { } before: return before;
            }

            return await call.Answer.WaitAsync(Positive(AnswerWithin - time.GetElapsedTime(began)), time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            gaveUp = door.Calls.TryGiveUp(partition, inbox, call);
            return gaveUp ? await InProgressAsync(activity) : await LastMomentAsync(call);
        }
        finally
        {
            if (!gaveUp) door.Calls.Leave(partition, inbox, call);
        }
    }

    private async ValueTask<InvokeAnswer> InProgressAsync(Activity activity)
    {
        logger.InProgress(activity.Type!);
        var text = door.Texts[await door.Languages.FindAsync(TurnContext.PersonOf(activity), CancellationToken.None) ?? LanguageChoice.Unchosen(activity, spoken: null)].InProgress;
        return activity.Type == ActivityTypes.Invoke ? InvokeAnswers.InProgress(activity.Name, text) : ExpectedReplies.Of([Outgoing.Reply(activity, new Reply(text), text)], null);
    }

    // The turn is done and just being written down.
    private async ValueTask<InvokeAnswer> LastMomentAsync(WaitingCall call)
    {
        try
        {
            return await call.Answer.WaitAsync(WrittenWithin, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            return InvokeAnswer.Unavailable;
        }
    }

    private async ValueTask<InvokeAnswer?> BeforeAsync(string partition, string inbox)
    {
        try
        {
            return (await records.ReadAsync(Rows.InboxKind, partition, inbox, CancellationToken.None))?.Value is { Done: not null } done ? done.Answer ?? InvokeAnswer.Empty : null;
        }
        catch (StorageException)
        {
            return InvokeAnswer.Unavailable;
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;

    // The writes are not cancelled with the request: what is written must also be known here.
    private async ValueTask<AcceptOutcome?> TryAcceptAsync(string partition, string inbox, Activity activity)
    {
        var now = time.GetUtcNow();
        var (conversation, place) = door.Active.Reserve(partition, now);
        var turn = new PendingTurn(place, new RowTag(inbox, ""), new RowTag(Rows.Order(place), ""), new InboxRecord { Place = place, Accepted = now, Activity = activity });
        var alone = Work.MayBeOverAtOnce(activity) && runner.MayRunAtOnce && conversation.TryStartAlone();
        var over = false;
        try
        {
            // The rows of one that is not known yet are read for its first message only.
            if (conversation.WasAccepted(turn.Mark) || (!conversation.Loaded && await DoneActivities.HoldAsync(records, partition, turn.Mark, CancellationToken.None))) return AcceptOutcome.Duplicate;

            await index.EnsureAsync(conversation, CancellationToken.None);
            if (alone && await runner.RunAtOnceAsync(conversation, turn) is { } done)
            {
                over = true;
                return done;
            }

            return await StoreAsync(conversation, turn);
        }
        catch (StorageException)
        {
            // It may have been written all the same; the runner reads the rows again.
            conversation.MustReload = true;
            throw;
        }
        finally
        {
            conversation.Release(place);
            if (over) runner.GoOnHere(conversation);
            else if (alone) runner.GoOn(conversation);
            else runner.Wake(conversation);
        }
    }

    private async ValueTask<AcceptOutcome?> StoreAsync(Conversation conversation, PendingTurn turn)
    {
        var batch = new RecordBatch(Rows.Turns, conversation.Partition).Insert(Rows.InboxKind, turn.Inbox.Row, turn.Record).Insert(Rows.OrderKind, turn.Order.Row, new OrderRecord(turn.Inbox.Row));
        var outcome = await records.WriteAsync(batch, CancellationToken.None);
        if (outcome is WriteOutcome.Conflict { Index: 0 }) return AcceptOutcome.Duplicate;
        if (outcome is not WriteOutcome.Written written) return null;

        conversation.Add(turn with { Inbox = turn.Inbox with { ETag = written.ETags[0]! }, Order = turn.Order with { ETag = written.ETags[1]! } });
        return AcceptOutcome.Accepted;
    }
}
