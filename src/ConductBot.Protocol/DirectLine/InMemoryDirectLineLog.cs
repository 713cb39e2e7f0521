using System.Collections.Concurrent;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>A transcript that lives as long as the process: for tests and for bots that need no more.</summary>
public sealed class InMemoryDirectLineLog : IDirectLineLog
{
    private readonly ConcurrentDictionary<string, Transcript> conversations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask StartAsync(string conversationId, string userId, CancellationToken cancellationToken)
    {
        conversations.TryAdd(conversationId, new(userId));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<string?> UserAsync(string conversationId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(conversations.TryGetValue(conversationId, out var transcript) ? transcript.UserId : null);

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(string conversationId, string key, Activity activity, CancellationToken cancellationToken) =>
        ValueTask.FromResult(conversations[conversationId].Append(conversationId, key, activity));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int count, CancellationToken cancellationToken) =>
        ValueTask.FromResult(conversations.TryGetValue(conversationId, out var transcript) ? transcript.Read(after, count) : []);

    private sealed class Transcript(string userId)
    {
        private readonly Lock gate = new();
        private readonly List<LoggedActivity> entries = [];
        private readonly Dictionary<string, long> positions = new(StringComparer.Ordinal);

        public string UserId { get; } = userId;

        public long Append(string conversationId, string key, Activity activity)
        {
            lock (gate)
            {
                if (positions.TryGetValue(key, out var first)) return first;
                var position = entries.Count + 1;
                var stored = activity.ShallowCopy();
                stored.Id = LoggedActivity.IdOf(conversationId, position);
                entries.Add(new(position, stored));
                positions.Add(key, position);
                return position;
            }
        }

        public IReadOnlyList<LoggedActivity> Read(long after, int count)
        {
            lock (gate)
            {
                var from = (int)Math.Clamp(after, 0, entries.Count);
                return entries.GetRange(from, Math.Min(count, entries.Count - from));
            }
        }
    }
}
