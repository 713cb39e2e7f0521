namespace ConductBot.Timers;

/// <summary>Who works on a shard.</summary>
/// <param name="Holder">The process; null when nobody does.</param>
/// <param name="Token">The fencing token: one more with each new holder, never less.</param>
/// <param name="Beat">One more with each renewal, so that the row's ETag shows a living holder.</param>
internal sealed record LeaseRecord(string? Holder, long Token, long Beat);
