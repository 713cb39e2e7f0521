using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// Hands what is in the transcript to the bot. The echo is appended before the bot is asked, so a crash between the two leaves a message that the client
/// takes for sent and the bot has never seen: whatever a client reads back is therefore offered once more if this process has not offered it yet. The receiver knows
/// by the id what it had.
/// </summary>
internal sealed class HandOver(IActivityReceiver receiver, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int Many = 10_000;

    /// <summary>Shorter than any receiver remembers ids, so that nothing old is answered again.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, long> offered = new(StringComparer.Ordinal);

    /// <summary>Tells the bot that a conversation began.</summary>
    public ValueTask<AcceptOutcome> StartAsync(DirectLineTicket ticket, string? locale, CancellationToken cancellationToken) =>
        receiver.AcceptAsync(InboundStamp.Start(ticket, locale, options.Value, time.GetUtcNow()), cancellationToken);

    /// <summary>Hands one activity over.</summary>
    public async ValueTask<AcceptOutcome> OfferAsync(DirectLineTicket ticket, LoggedActivity logged, CancellationToken cancellationToken)
    {
        var outcome = await receiver.AcceptAsync(InboundStamp.ForBot(logged, ticket, options.Value), cancellationToken);
        if (outcome != AcceptOutcome.Unavailable) Remember(ticket.ConversationId, logged.Position);
        return outcome;
    }

    /// <summary>Hands over what a client reads back and this process has not handed over.</summary>
    public async ValueTask CatchUpAsync(DirectLineTicket ticket, IReadOnlyList<LoggedActivity> read, CancellationToken cancellationToken)
    {
        foreach (var logged in read)
        {
            if (logged.Activity.From?.Role != "user" || logged.Activity.Timestamp < time.GetUtcNow() - Recent) continue;
            if (offered.TryGetValue(ticket.ConversationId, out var last) && logged.Position <= last) continue;
            await OfferAsync(ticket, logged, cancellationToken);
        }
    }

    // Forgetting costs a second offer, which the receiver recognises.
    private void Remember(string conversationId, long position)
    {
        if (offered.Count > Many) offered.Clear();
        offered.AddOrUpdate(conversationId, position, (_, last) => Math.Max(last, position));
    }
}
