namespace ConductBot.Deliveries.Storing;

/// <summary>What a process leaves to the next of its pace, so that a restart neither bursts nor forgets what a channel asked for.</summary>
/// <param name="Tenants">By tenant.</param>
/// <param name="Chats">Recent requests of chats that come near a limit, by the hash of the chat.</param>
internal sealed record PaceRecord(IReadOnlyDictionary<string, TenantPaceRecord> Tenants, IReadOnlyDictionary<string, IReadOnlyList<long>> Chats);
