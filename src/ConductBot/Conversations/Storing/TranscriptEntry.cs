using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

/// <summary>One activity of a transcript.</summary>
/// <param name="Key">The key it was appended under.</param>
/// <param name="At">When.</param>
/// <param name="Activity">With its id.</param>
internal sealed record TranscriptEntry(string Key, DateTimeOffset At, Activity Activity);
