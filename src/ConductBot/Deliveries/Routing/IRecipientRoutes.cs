using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Deliveries.Routing;

/// <summary>Knows the way to people. Tests put their own in its place.</summary>
internal interface IRecipientRoutes
{
    /// <summary>The way to a person at this moment.</summary>
    ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken);

    /// <summary>A conversation was opened for a person: from now on it is the way.</summary>
    /// <returns>What it takes to speak there.</returns>
    ValueTask<ConversationReference> OpenedAsync(string recipient, NewConversation asked, CreateOutcome.Created created, CancellationToken cancellationToken);

    /// <summary>A channel answered to a message: the conversation lives, or does not.</summary>
    ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken);
}
