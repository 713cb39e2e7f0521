using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// The <c>t</c> of a stream's address: 256 random bits that open one stream of one conversation once, within a minute. They live in this process alone;
/// after a restart the client asks for a new address, as it does whenever a stream breaks.
/// </summary>
internal sealed class StreamTickets(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (DirectLineTicket Ticket, DateTimeOffset Expires)> open = new(StringComparer.Ordinal);
    private readonly Queue<(string T, DateTimeOffset Expires)> inOrder = new();

    /// <summary>A new <c>t</c>. Those whose time is over are forgotten.</summary>
    public string Issue(DirectLineTicket ticket)
    {
        var now = time.GetUtcNow();
        var t = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var expires = now + options.Value.StreamTicketLifetime;
        open[t] = (ticket, expires);
        lock (inOrder)
        {
            while (inOrder.TryPeek(out var oldest) && oldest.Expires <= now) open.TryRemove(inOrder.Dequeue().T, out _);
            inOrder.Enqueue((t, expires));
        }

        return t;
    }

    /// <summary>Spends <paramref name="t"/>: the ticket it stands for, or null when it is unknown, spent, too old or another conversation's.</summary>
    public DirectLineTicket? Spend(string t, string conversationId)
    {
        if (!open.TryRemove(t, out var entry) || entry.Expires <= time.GetUtcNow()) return null;
        return string.Equals(entry.Ticket.ConversationId, conversationId, StringComparison.Ordinal) ? entry.Ticket : null;
    }
}
