using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>
/// Accepts activities: an inbox row, which is also the mark that this activity was accepted, and its place in the order, in one batch of the
/// conversation's partition. Whatever follows is done off the request by the <see cref="ConversationRunner"/>.
/// </summary>
internal sealed class TurnPipeline(
    RecordStore records, PendingIndex index, ActiveConversations active, ConversationRunner runner, ILogger<TurnPipeline> logger, TimeProvider time) : IActivityReceiver
{
    private const int PlacesTried = 20;

    /// <inheritdoc/>
    public async ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!IsWork(activity)) return AcceptOutcome.Accepted;

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

    /// <summary>What a bot works on; all else is accepted and forgotten.</summary>
    private static bool IsWork(Activity activity) => activity is
    {
        Type: ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Event or ActivityTypes.Invoke,
        ChannelId.Length: > 0,
        Conversation.Id.Length: > 0,
    };

    // The writes are not cancelled with the request: what is written must also be known here.
    private async ValueTask<AcceptOutcome?> TryAcceptAsync(string partition, string inbox, Activity activity)
    {
        var now = time.GetUtcNow();
        var (conversation, place) = active.Reserve(partition, now);
        try
        {
            await index.EnsureAsync(conversation, CancellationToken.None);
            var record = new InboxRecord { Place = place, Accepted = now, Activity = activity };
            var order = Rows.Order(place);
            var outcome = await records.WriteAsync(
                new RecordBatch(Rows.Turns, partition).Insert(Rows.InboxKind, inbox, record).Insert(Rows.OrderKind, order, new OrderRecord(inbox)), CancellationToken.None);
            if (outcome is WriteOutcome.Conflict { Index: 0 }) return AcceptOutcome.Duplicate;
            if (outcome is not WriteOutcome.Written written) return null;

            conversation.Add(new PendingTurn(place, new RowTag(inbox, written.ETags[0]!), new RowTag(order, written.ETags[1]!), record));
            return AcceptOutcome.Accepted;
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
            runner.Wake(conversation);
        }
    }
}
