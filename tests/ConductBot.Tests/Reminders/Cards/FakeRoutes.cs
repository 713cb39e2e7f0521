using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Reminders.Cards;

/// <summary>Reaches everybody but some.</summary>
internal sealed class FakeRoutes(HashSet<string> nowhere) : IRecipientRoutes
{
    public ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken) => ValueTask.FromResult<RecipientRoute>(
        nowhere.Contains(recipient) ? new RecipientRoute.Nowhere(UnreachableReason.NeverMet) : new RecipientRoute.Speak(new ConversationReference(), Language.Vietnamese));

    public ValueTask<ConversationReference> OpenedAsync(string recipient, NewConversation asked, CreateOutcome.Created created, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is opened here.");

    public ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
