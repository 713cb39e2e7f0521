using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>What a turn leads to.</summary>
internal sealed record RoutedTurn(IReadOnlyList<Reply> Replies, StateRecord State);
