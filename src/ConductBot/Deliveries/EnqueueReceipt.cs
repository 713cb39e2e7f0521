namespace ConductBot.Deliveries;

/// <summary>What became of deliveries handed in.</summary>
/// <param name="Written">Written down now.</param>
/// <param name="Known">Were there already, in whatever state; nothing about them changed.</param>
public sealed record EnqueueReceipt(int Written, int Known);
