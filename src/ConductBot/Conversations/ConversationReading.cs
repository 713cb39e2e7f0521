using ConductBot.Conversations.Storing;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Reads what the rows say of a conversation: after a start, and whenever what this process knew of it may be wrong.</summary>
internal sealed class ConversationReading(RecordStore records, ReplyMaker maker, ReplySender sender, ILogger<ConversationReading> logger)
{
    /// <summary>Reads state, waiting turns and waiting replies. Those found at the first reading were left by another process.</summary>
    public async Task ReadAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var partition = conversation.Partition;
        var state = await records.ReadAsync(Rows.StateKind, partition, Rows.State, cancellationToken);
        conversation.State = state?.Value ?? StateRecord.Empty;
        conversation.StateETag = state?.ETag;
        var reference = await records.ReadAsync(Rows.ReferenceKind, partition, Rows.Reference, cancellationToken);
        (conversation.Reference, conversation.ReferenceETag) = (reference?.Value, reference?.ETag);

        await ReadRepliesAsync(conversation, cancellationToken);
        var done = await DoneActivities.ReadAsync(records, partition, conversation.State, cancellationToken);
        var inboxRows = await records.ReadKeysAsync(Rows.InboxKind, Rows.InboxKind.WithPrefix(partition, Rows.InboxPrefix), cancellationToken);
        conversation.Accepted(done, inboxRows.Select(AcceptedMark.Of));
        var turns = 0;
        await foreach (var order in records.ReadAllAsync(Rows.OrderKind, Rows.OrderKind.WithPrefix(partition, Rows.OrderPrefix), cancellationToken))
        {
            if (await records.ReadAsync(Rows.InboxKind, partition, order.Value.Inbox, cancellationToken) is not { Value.Activity: not null } inbox) continue;
            if (conversation.Knows(inbox.Value.Place)) continue;

            // One that this process is just accepting was not left by another: it is not counted.
            var left = !conversation.LoadedBefore && !conversation.Reserves(inbox.Value.Place);
            conversation.Add(new PendingTurn(inbox.Value.Place, new RowTag(inbox.Row, inbox.ETag), new RowTag(order.Row, order.ETag), inbox.Value) { IsLeft = left });
            turns++;
        }

        if (!conversation.LoadedBefore && turns + conversation.Replies.Count > 0) logger.Resumed(turns, conversation.Replies.Count);
        conversation.LoadedBefore = conversation.Loaded = true;
    }

    private async ValueTask ReadRepliesAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var known = conversation.Sent.ToDictionary(static sent => sent.Row.Row, StringComparer.Ordinal);
        var (still, waiting) = (new List<SentReply>(), new List<(RowTag Row, OutboxRecord Reply)>());
        await ReadStatesRepliesAsync(conversation, (known, still, waiting), cancellationToken);
        await foreach (var reply in records.ReadAllAsync(Rows.OutboxKind, Rows.OutboxKind.WithPrefix(conversation.Partition, Rows.OutboxPrefix), cancellationToken))
        {
            var row = new RowTag(reply.Row, reply.ETag);
            if (reply.Value.Sent is { } message)
            {
                conversation.Marked.Add(row);
                conversation.State = conversation.State.WithSent(message);
            }
            else if (known.TryGetValue(reply.Row, out var sent))
            {
                still.Add(sent with { Row = row });
                if (sent.Message is { } became) (conversation.State, conversation.StateChanged) = (conversation.State.WithSent(became), true);
            }
            else waiting.Add((row, reply.Value));
        }

        // Only now: whoever could not read them all must still know what was sent.
        conversation.Sent.Clear();
        conversation.Sent.AddRange(still);
        foreach (var (row, reply) in waiting.OrderBy(static one => one.Row.Row, StringComparer.Ordinal))
        {
            if (await maker.MessageAsync(reply, conversation.Reference, conversation.State.Spoken, cancellationToken) is { } made) conversation.Replies.AddLast(new PendingReply(row, reply with { Activity = made }));
            else await sender.RejectAsync(conversation, row, "NobodyKnown");
        }
    }

    // Those in the state: sent as the row beside it says, sent as this process knows, or waiting.
    private async ValueTask ReadStatesRepliesAsync(
        Conversation conversation, (Dictionary<string, SentReply> Known, List<SentReply> Still, List<(RowTag Row, OutboxRecord Reply)> Waiting) into, CancellationToken cancellationToken)
    {
        var noted = await records.ReadAsync(Rows.SentKind, conversation.Partition, Rows.Sent, cancellationToken);
        conversation.NotedETag = noted?.ETag;
        conversation.Noted.AddRange(noted?.Value.In(conversation.State) ?? []);
        conversation.State = SentReplies.After(conversation.State, noted?.Value);
        foreach (var reply in conversation.State.Unsent ?? [])
        {
            var row = new RowTag(reply.Row, "");
            if (into.Known.TryGetValue(reply.Row, out var sent))
            {
                into.Still.Add(sent with { Row = row });
                (conversation.State, conversation.StateChanged) = (conversation.State.Without(reply.Row).WithSent(sent.Message), true);
            }
            else into.Waiting.Add((row, reply.Reply));
        }
    }
}
