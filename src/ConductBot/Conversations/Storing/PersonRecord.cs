namespace ConductBot.Conversations.Storing;

/// <summary>What a person chose.</summary>
internal sealed record PersonRecord(Language Language);
