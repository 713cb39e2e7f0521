namespace ConductBot.Deliveries.Pacing;

/// <summary>A request to a channel that is to be made.</summary>
/// <param name="Tenant">The app's limit counts by it; null where no limit holds (the embedded Direct Line).</param>
/// <param name="Chat">The conversation, or whom one is to be opened with.</param>
/// <param name="Priority">Who goes first.</param>
internal readonly record struct PaceRequest(string? Tenant, string Chat, PacePriority Priority);
