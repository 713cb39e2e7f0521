namespace ConductBot.Conversations.Storing;

/// <summary>The position at which a key was appended.</summary>
internal sealed record TranscriptKey(long Position);
