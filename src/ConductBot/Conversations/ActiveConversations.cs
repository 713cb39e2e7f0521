using System.Collections.Concurrent;

namespace ConductBot.Conversations;

/// <summary>The conversations that this process knows at the moment.</summary>
internal sealed class ActiveConversations
{
    private readonly ConcurrentDictionary<string, Conversation> _byPartition = new(StringComparer.Ordinal);

    public int Count => _byPartition.Count;

    public IEnumerable<Conversation> All => _byPartition.Values;

    public Conversation Get(string partition) => _byPartition.GetOrAdd(partition, static key => new Conversation(key));

    /// <summary>The conversation and a place in it, whichever object stands for it by now.</summary>
    public (Conversation Conversation, long Place) Reserve(string partition, DateTimeOffset now)
    {
        while (true)
        {
            var conversation = Get(partition);
            var place = conversation.Reserve(now);
            if (place > 0) return (conversation, place);

            _byPartition.TryRemove(KeyValuePair.Create(partition, conversation));
        }
    }

    /// <summary>Drops those not used since a time.</summary>
    public void Retire(DateTimeOffset unusedSince)
    {
        foreach (var entry in _byPartition)
        {
            if (entry.Value.TryRetire(unusedSince)) _byPartition.TryRemove(entry);
        }
    }
}
