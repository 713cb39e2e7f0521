namespace ConductBot.Conversations;

/// <summary>A turn that was begun as it came in and was not over at once: whoever runs it goes on from here.</summary>
internal sealed record BegunTurn(string Inbox, Task<TurnThought?> Thought);
