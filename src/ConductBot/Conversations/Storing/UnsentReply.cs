namespace ConductBot.Conversations.Storing;

/// <summary>A reply that stands in the state itself until it is sent: only what it is made of, so that it needs no row of its own.</summary>
/// <param name="Row">The key that a row of its own would have: by it the channel knows the reply, and it goes there when it is put off.</param>
/// <param name="Reply">The reply, as a row holds it.</param>
internal sealed record UnsentReply(string Row, OutboxRecord Reply);
