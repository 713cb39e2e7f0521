namespace ConductBot.Conversations.Storing;

/// <summary>Whose conversation a transcript is and how far it goes.</summary>
internal sealed record TranscriptHead(string UserId, long Last);
