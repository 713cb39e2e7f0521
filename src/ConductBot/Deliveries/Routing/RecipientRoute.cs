using ConductBot.Conversations;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Deliveries.Routing;

/// <summary>How a person can be reached now: a closed set.</summary>
internal abstract record RecipientRoute
{
    private RecipientRoute() { }

    /// <summary>In this conversation.</summary>
    public sealed record Speak(ConversationReference Conversation, Language Language) : RecipientRoute;

    /// <summary>In one that has to be opened first.</summary>
    public sealed record Open(NewConversation Conversation, Language Language) : RecipientRoute;

    /// <summary>Not.</summary>
    public sealed record Nowhere(UnreachableReason Reason) : RecipientRoute;
}
