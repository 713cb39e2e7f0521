namespace ConductBot.Broadcasts;

/// <summary>One occurrence of a reminder that has had its turn.</summary>
/// <param name="Due">When it was to go: names the occurrence.</param>
/// <param name="People">How many deliveries were handed in.</param>
/// <param name="Away">Ids of people who were on leave that day and did not get it.</param>
/// <param name="Missed">Whether it came too late, after a downtime, and was not sent.</param>
public sealed record BroadcastRun(DateTimeOffset Due, int People, IReadOnlyList<string> Away, bool Missed = false)
{
    /// <summary>Under what its deliveries stand in the ledger.</summary>
    internal string Source(string broadcast) => BroadcastIds.Source(broadcast, Due);
}
