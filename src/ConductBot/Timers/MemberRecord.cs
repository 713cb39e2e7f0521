namespace ConductBot.Timers;

/// <summary>A process that works on timers, so that the others leave it its share of the shards.</summary>
/// <param name="Holder">The process.</param>
/// <param name="Beat">One more with each round.</param>
internal sealed record MemberRecord(string Holder, long Beat);
