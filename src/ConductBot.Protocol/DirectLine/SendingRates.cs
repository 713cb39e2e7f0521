using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Holds each conversation to its rate, and the host to its rate of tokens, so that a flood is refused before it costs a write.</summary>
internal sealed class SendingRates(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<string, TokenBucket> buckets = new(StringComparer.Ordinal);
    private readonly Lock tokenGate = new();
    private TokenBucket? tokens;
    private long swept;

    /// <summary>Whether the host may give one more token now: each is work for it, and begins a conversation that is kept.</summary>
    public bool TakeToken()
    {
        lock (tokenGate)
        {
            (var taken, tokens) = (tokens ?? new(options.Value.TokenBurst, time.GetUtcNow())).Take(time.GetUtcNow(), options.Value.TokenBurst, options.Value.TokensPerSecond);
            return taken;
        }
    }

    /// <summary>Whether the conversation may send one more now.</summary>
    public bool Take(string conversationId)
    {
        var now = time.GetUtcNow();
        ForgetFull(now);
        while (true)
        {
            var known = buckets.TryGetValue(conversationId, out var bucket);
            if (!known) bucket = new(options.Value.Burst, now);
            var (taken, next) = bucket.Take(now, options.Value.Burst, options.Value.MessagesPerSecond);
            if (known ? buckets.TryUpdate(conversationId, next, bucket) : buckets.TryAdd(conversationId, next)) return taken;
        }
    }

    // A full bucket says nothing that a new one would not. Looked for once a minute, and only when there are many.
    private void ForgetFull(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref swept);
        if (buckets.Count <= Many || now.UtcTicks - last < TimeSpan.TicksPerMinute || Interlocked.CompareExchange(ref swept, now.UtcTicks, last) != last) return;
        foreach (var (conversation, bucket) in buckets)
        {
            if (bucket.LeftAt(now, options.Value.Burst, options.Value.MessagesPerSecond) >= options.Value.Burst) buckets.TryRemove(new(conversation, bucket));
        }
    }
}
