namespace ConductBot.Conversations.Storing;

/// <summary>Says at a place which inbox row waits there; gone when that is done. Lives and dies in the inbox row's own batches.</summary>
internal sealed record OrderRecord(string Inbox);
