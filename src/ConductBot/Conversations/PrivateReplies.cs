using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>Takes what is for one person alone out of a group and into that person's own conversation, together with what handlers remember of it: there it goes on.</summary>
internal sealed class PrivateReplies(RecordStore records, ConversationReferences references, LateReplies late, Localized<ConversationTexts> texts)
{
    // Each round one writer wins, and few write into a person's own conversation.
    private const int Attempts = 20;

    /// <summary>The replies and the state that stay. What is taken away is written down first, under ids of the turn: a turn that is tried again writes the same.</summary>
    public async ValueTask<(IReadOnlyList<Reply> Replies, StateRecord State)> TakeAsync(TurnContext context, (IReadOnlyList<Reply> Replies, StateRecord State) led, (bool Asked, Language Language) turn, CancellationToken cancellationToken)
    {
        var (replies, state) = led;
        if (context.Scope == ConversationScope.Personal || !replies.Any(static reply => reply.Audience == ReplyAudience.Person)) return led;

        var stay = replies.Where(static reply => reply.Audience == ReplyAudience.Conversation).ToList();
        var text = texts[turn.Language];
        if (await OwnAsync(context, cancellationToken) is not { } own) return ([.. stay, new Reply(text.NoPrivateChat)], state);

        state = await MoveAsync(context, state, Rows.Conversation(Outgoing.Asker(own)), cancellationToken);
        for (var i = 0; i < replies.Count; i++)
        {
            if (replies[i].Audience == ReplyAudience.Person) await late.SendAsync(Outgoing.Asker(own), $"{context.TurnId}-{i}", replies[i] with { Replaces = null }, cancellationToken);
        }

        return (stay.Count == 0 && turn.Asked ? [new Reply(text.SaidPrivately)] : stay, state);
    }

    // What the turn changed of the person's own state in the group is theirs to go on with in their chat. Written before the reply: whoever reads the reply's row reads this one too.
    private async ValueTask<StateRecord> MoveAsync(TurnContext context, StateRecord state, string own, CancellationToken cancellationToken)
    {
        var moved = new List<(string Handler, string State)>();
        foreach (var (name, after) in state.Handlers)
        {
            if (TurnContext.HandlerOf(name, context.StateOf) is { } handler && !string.Equals(context.State.Handlers.GetValueOrDefault(name), after, StringComparison.Ordinal)) moved.Add((handler, after));
        }

        for (var attempt = 1; moved.Count > 0; attempt++)
        {
            var stored = await records.ReadAsync(Rows.StateKind, own, Rows.State, cancellationToken);
            var next = moved.Aggregate(stored?.Value ?? StateRecord.Empty, static (record, one) => record.With(one.Handler, one.State)) with { Touched = context.Now };
            var batch = new RecordBatch(Rows.Turns, own);
            if (stored is null) batch.Insert(Rows.StateKind, Rows.State, next);
            else batch.Replace(Rows.StateKind, stored, next);
            if (await records.WriteAsync(batch, CancellationToken.None) is WriteOutcome.Written) break;
            if (attempt == Attempts) throw new StorageException(StorageFault.Busy, "The state of a person's own conversation was changed by others at every attempt.");
        }

        return moved.Aggregate(state, (record, one) => record.With(TurnContext.StateName(one.Handler, context.StateOf), null));
    }

    private async ValueTask<ConversationReference?> OwnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        await foreach (var known in references.OfPersonAsync(context.PersonId, cancellationToken))
        {
            if (known.State == ReferenceState.Active && string.Equals(known.Reference.ChannelId, context.Activity.ChannelId, StringComparison.Ordinal)) return known.Reference;
        }

        return null;
    }
}
