namespace ConductBot.Broadcasts.Storing;

/// <summary>A reminder of a sender; the row of the reminder decides.</summary>
internal sealed record BroadcastHint(string Broadcast);
