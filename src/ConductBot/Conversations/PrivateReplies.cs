using ConductBot.Conversations.References;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>Takes what is for one person alone out of a group and into that person's own conversation.</summary>
internal sealed class PrivateReplies(ConversationReferences references, LateReplies late, Localized<ConversationTexts> texts)
{
    /// <summary>The replies that stay. What is taken away is written down first, under ids of the turn: a turn that is tried again writes the same.</summary>
    public async ValueTask<IReadOnlyList<Reply>> TakeAsync(TurnContext context, IReadOnlyList<Reply> replies, (bool Asked, Language Language) turn, CancellationToken cancellationToken)
    {
        if (context.Scope == ConversationScope.Personal || !replies.Any(static reply => reply.Audience == ReplyAudience.Person)) return replies;

        var stay = replies.Where(static reply => reply.Audience == ReplyAudience.Conversation).ToList();
        var text = texts[turn.Language];
        if (await OwnAsync(context, cancellationToken) is not { } own) return [.. stay, new Reply(text.NoPrivateChat)];

        for (var i = 0; i < replies.Count; i++)
        {
            if (replies[i].Audience == ReplyAudience.Person) await late.SendAsync(Outgoing.Asker(own), $"{context.TurnId}-{i}", replies[i] with { Replaces = null }, cancellationToken);
        }

        return stay.Count == 0 && turn.Asked ? [new Reply(text.SaidPrivately)] : stay;
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
