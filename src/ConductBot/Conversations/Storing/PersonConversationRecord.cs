namespace ConductBot.Conversations.Storing;

/// <summary>Where a person's 1:1 conversation on a channel is: a hint to the conversation's own row. Also by which turn the person was welcomed.</summary>
/// <param name="Conversation">The conversation's partition.</param>
/// <param name="Since">When it became the one.</param>
/// <param name="WelcomedBy">The turn that welcomed; null before.</param>
internal sealed record PersonConversationRecord(string Conversation, DateTimeOffset Since, string? WelcomedBy);
