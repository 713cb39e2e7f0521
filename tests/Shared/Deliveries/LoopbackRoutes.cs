using ConductBot.Conversations;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Shared.Deliveries;

/// <summary>Everybody has a chat at one connector, under their own name.</summary>
internal sealed class LoopbackRoutes(string connector) : IRecipientRoutes
{
    public ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken) => ValueTask.FromResult<RecipientRoute>(new RecipientRoute.Speak(
        new ConversationReference
        {
            ChannelId = ChannelIds.Teams,
            ServiceUrl = connector,
            Conversation = new() { Id = recipient, ConversationType = "personal", TenantId = "tenant" },
            Bot = new() { Id = "28:bot" },
            User = new() { Id = recipient },
        },
        Language.Vietnamese));

    public ValueTask<ConversationReference> OpenedAsync(string recipient, NewConversation asked, CreateOutcome.Created created, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
