namespace ConductBot.Deliveries.Delivering;

/// <summary>A claim: who wants to send, as which message, when.</summary>
/// <param name="Token">The fencing token of the claimer's hold on the shard.</param>
/// <param name="Message">The message that is to carry the delivery.</param>
/// <param name="Now">The time.</param>
internal readonly record struct Claim(long Token, string Message, DateTimeOffset Now);
