using System.Collections.Concurrent;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Deliveries;

/// <summary>Ways to people: everybody has a chat in Teams unless told otherwise.</summary>
internal sealed class ScriptedRoutes : IRecipientRoutes
{
    private readonly ConcurrentQueue<SendOutcome> _answers = new();

    public ConcurrentDictionary<string, RecipientRoute> Told { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<RouteWish> Wishes { get; } = new();

    public IReadOnlyList<SendOutcome> Answers => [.. _answers];

    public static ConversationReference Chat(string recipient) => new()
    {
        ChannelId = ChannelIds.Teams,
        ServiceUrl = "https://smba.trafficmanager.net/teams/",
        Conversation = new() { Id = $"chat-{recipient}", TenantId = "tenant", ConversationType = "personal" },
        Bot = new() { Id = "28:bot" },
        User = new() { Id = $"29:{recipient}" },
    };

    public static NewConversation Opening(string recipient) =>
        new() { ServiceUrl = "https://smba.trafficmanager.net/teams/", ChannelId = ChannelIds.Teams, BotId = "28:bot", MemberId = $"29:{recipient}", TenantId = "tenant" };

    public void MustOpen(string recipient) => Told[recipient] = new RecipientRoute.Open(Opening(recipient), Language.Vietnamese);

    public void Lose(string recipient, UnreachableReason reason) => Told[recipient] = new RecipientRoute.Nowhere(reason);

    public void Find(string recipient) => Told.TryRemove(recipient, out _);

    public ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken)
    {
        Wishes.Enqueue(wish);
        return ValueTask.FromResult(Told.GetValueOrDefault(recipient) ?? new RecipientRoute.Speak(Chat(recipient), Language.Vietnamese));
    }

    public ValueTask<ConversationReference> OpenedAsync(string recipient, NewConversation asked, CreateOutcome.Created created, CancellationToken cancellationToken)
    {
        Find(recipient);
        return ValueTask.FromResult(Chat(recipient));
    }

    public ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken)
    {
        _answers.Enqueue(outcome);
        return ValueTask.CompletedTask;
    }
}
