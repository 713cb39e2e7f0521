using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.References;

namespace ConductBot.Conversations;

/// <summary>What a turn leads to, before any of it is written down.</summary>
/// <param name="Context">The turn.</param>
/// <param name="Routed">What its handler decided.</param>
/// <param name="Said">The replies, those for other conversations taken out.</param>
/// <param name="Call">The call that waits for its answer, or null.</param>
/// <param name="Reference">What is known of the conversation afterwards.</param>
internal sealed record TurnThought(TurnContext Context, RoutedTurn Routed, IReadOnlyList<Reply> Said, WaitingCall? Call, KnownConversation? Reference);
