using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// Tells the open streams of this process what was appended to a conversation. Whoever appends to the log by another way than
/// <see cref="DirectLineConnector"/> publishes here; what is published elsewhere, or not at all, is seen with the next entry or poll.
/// </summary>
public sealed class DirectLineStreams(IOptions<DirectLineOptions> options)
{
    /// <summary>The position of what is shown but not kept, a typing sign.</summary>
    internal const long Transient = 0;

    private readonly ConcurrentDictionary<string, ImmutableArray<StreamSubscription>> open = new(StringComparer.Ordinal);

    /// <summary>Passes an appended activity on to the conversation's open streams. Never waits.</summary>
    public void Publish(string conversationId, LoggedActivity activity)
    {
        if (!open.TryGetValue(conversationId, out var streams)) return;
        foreach (var stream in streams) stream.Publish(activity);
    }

    /// <summary>A new stream's share, or null when the conversation has as many as it may.</summary>
    internal StreamSubscription? Subscribe(string conversationId)
    {
        var mine = new StreamSubscription(this, conversationId);
        while (true)
        {
            if (!open.TryGetValue(conversationId, out var others))
            {
                if (open.TryAdd(conversationId, [mine])) return mine;
            }
            else if (others.Length >= options.Value.StreamsPerConversation)
            {
                return null;
            }
            else if (open.TryUpdate(conversationId, others.Add(mine), others))
            {
                return mine;
            }
        }
    }

    internal void Unsubscribe(StreamSubscription mine)
    {
        while (open.TryGetValue(mine.ConversationId, out var streams) && streams.Contains(mine))
        {
            var rest = streams.Remove(mine);
            if (rest.IsEmpty ? open.TryRemove(new(mine.ConversationId, streams)) : open.TryUpdate(mine.ConversationId, rest, streams)) return;
        }
    }
}
