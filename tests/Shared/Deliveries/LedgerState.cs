namespace ConductBot.Shared.Deliveries;

/// <summary>Where a delivery stood at the end.</summary>
internal sealed record LedgerState(string Recipient, string State, int PossibleRepeats);
