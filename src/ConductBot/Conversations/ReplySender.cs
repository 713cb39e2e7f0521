using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Sends what the outbox holds, in order; a reply that is put off holds back those after it.</summary>
internal sealed class ReplySender(
    RecordStore records, IConnector connector, HiddenActivities hidden, DueRows due, TurnWorkSettings settings, Localized<ConversationTexts> texts, ILogger<ReplySender> logger)
{
    private readonly IOptions<ConversationOptions> _options = settings.Options;
    private readonly TimeProvider _time = settings.Time;

    /// <summary>Sends the first reply when it is due. True when there may be more to do at once.</summary>
    public async ValueTask<bool> SendDueAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.Replies.First?.Value is not { } reply || reply.Record.Due > _time.GetUtcNow()) return false;

        var begun = SendTelemetry.Begin(reply.Record, conversation.Traces.Of(reply.Row.Row));
        var outcome = await SendAsync(reply, conversation, cancellationToken);
        SendTelemetry.End(begun, outcome, (reply.Record, _time.GetUtcNow()));
        await NoteAsync(conversation, outcome, cancellationToken);
        switch (Sending.After(outcome, reply.Record, new SendingTimes(_time.GetUtcNow(), _options.Value.SendingGivesUpAfter) { TooLarge = texts[Language.Vietnamese].ReplyTooLarge }))
        {
            case Sending.Sent:
                conversation.Replies.RemoveFirst();
                var message = reply.Record.Feedback is { } feedback && outcome is SendOutcome.Accepted { ActivityId: { Length: > 0 } id } ? feedback with { Id = id } : null;
                conversation.Sent.Add(new SentReply(reply.Row, message, reply.Record.Written));
                if (message is not null || reply.IsInState) (conversation.State, conversation.StateChanged) = (conversation.State.Without(reply.Row.Row).WithSent(message), true);
                return true;
            case Sending.Later later:
                logger.PutOff(later.Record.Due!.Value, later.Reason, later.Record.Refusals);
                await PutOffAsync(conversation, reply, later.Record);
                return false;
            case Sending.Never never:
                if (await RejectAsync(conversation, reply.Row, never.Reason)) conversation.Replies.RemoveFirst();
                else conversation.Forget();
                return true;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Sends the typing sign every so often until cancelled. It is not worth a row: nobody misses a lost one.</summary>
    public async Task TypeAsync(Activity to, string turnId, CancellationToken cancellationToken)
    {
        for (var sign = 1; ; sign++)
        {
            try
            {
                await Task.Delay(_options.Value.TypingAfter, _time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await SendAsync(Outgoing.Typing(to), $"typing-{turnId}-{sign}", cancellationToken);
        }
    }

    // What waited goes to where the conversation is now.
    private static Activity Addressed(Activity reply, KnownConversation? known)
    {
        if (known?.Reference.ServiceUrl is not { Length: > 0 } newest || string.Equals(newest, reply.ServiceUrl, StringComparison.Ordinal)) return reply;

        var moved = reply.ShallowCopy();
        moved.ServiceUrl = newest;
        return moved;
    }

    private async ValueTask<SendOutcome> SendAsync(PendingReply reply, Conversation conversation, CancellationToken cancellationToken)
    {
        var activity = Addressed(reply.Record.Activity!, conversation.Reference);
        if (!reply.Record.Hidden || activity.Conversation?.Id is not { } id) return await SendAsync(activity, reply.Row.Row, cancellationToken);

        var key = DirectLineConnector.KeyOf(reply.Row.Row);
        hidden.Expect(id, key);
        try
        {
            return await SendAsync(activity, reply.Row.Row, cancellationToken);
        }
        finally
        {
            hidden.Done(id, key);
        }
    }

    private async ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        try
        {
            return activity.Id is null ? await connector.SendAsync(activity, key, cancellationToken) : await connector.UpdateAsync(activity, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.RetryAt(_time.GetUtcNow(), FailureName.Of(failure));
        }
    }

    // What the channel says about the conversation itself is kept before the reply's own row is changed.
    private async ValueTask NoteAsync(Conversation conversation, SendOutcome outcome, CancellationToken cancellationToken)
    {
        if (conversation.Reference is not { } before || conversation.ReferenceETag is not { } etag) return;

        var after = ReferenceChange.After(before, outcome, _time.GetUtcNow());
        if (ReferenceEquals(after, before)) return;

        if (after.State == ReferenceState.Removed) await due.WriteAsync(DueKind.Conversation, conversation.Partition, cancellationToken);
        if (await records.WriteAsync(new RecordBatch(Rows.Turns, conversation.Partition).Replace(Rows.ReferenceKind, Rows.Reference, etag, after), CancellationToken.None) is WriteOutcome.Written written)
            (conversation.Reference, conversation.ReferenceETag) = (after, written.ETags[0]);
        else conversation.MustReload = true;
    }

    private async ValueTask PutOffAsync(Conversation conversation, PendingReply reply, OutboxRecord later)
    {
        var batch = new RecordBatch(Rows.Turns, conversation.Partition);
        if (reply.IsInState) batch.Insert(Rows.OutboxKind, reply.Row.Row, later.AsRow());
        else batch.Replace(Rows.OutboxKind, reply.Row.Row, reply.Row.ETag, later.AsRow());
        if (await WriteAsync(batch, conversation, reply.Row) is { } etags) conversation.Replies.First!.Value = new PendingReply(reply.Row with { ETag = etags[0]! }, later);
        else conversation.Forget();
    }

    /// <summary>Puts a mark without content in the place of a reply that is never sent. False when its row was changed meanwhile.</summary>
    public async ValueTask<bool> RejectAsync(Conversation conversation, RowTag reply, string reason)
    {
        logger.Rejected(reason);
        var batch = new RecordBatch(Rows.Turns, conversation.Partition).Upsert(Rows.RejectedKind, Rows.Rejected(reply.Row), new RejectedRecord(reason, _time.GetUtcNow()));
        if (reply.ETag.Length > 0) batch.Delete(reply.Row, reply.ETag);
        return await WriteAsync(batch, conversation, reply) is not null;
    }

    // With the state without the reply, where that has it.
    private async ValueTask<IReadOnlyList<string?>?> WriteAsync(RecordBatch batch, Conversation conversation, RowTag reply)
    {
        var state = reply.ETag.Length == 0 ? conversation.State.Without(reply.Row) : conversation.State;
        var index = reply.ETag.Length == 0 ? StateRows.Add(batch, conversation, state, _time.GetUtcNow()) : -1;
        if (await records.WriteAsync(batch, CancellationToken.None) is not WriteOutcome.Written written) return null;

        if (index >= 0) conversation.StateWritten(state, written.ETags[index]);
        return written.ETags;
    }
}
