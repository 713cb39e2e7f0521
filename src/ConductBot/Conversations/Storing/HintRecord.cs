namespace ConductBot.Conversations.Storing;

/// <summary>Says that a conversation may have work waiting (or, as a due row, something that must die). Wrong at worst: the conversation's own rows decide.</summary>
/// <param name="Conversation">Its partition key.</param>
/// <param name="Written">When the hint was last written.</param>
internal sealed record HintRecord(string Conversation, DateTimeOffset Written);
