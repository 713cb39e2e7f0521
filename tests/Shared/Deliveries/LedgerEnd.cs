using ConductBot.Deliveries;

namespace ConductBot.Shared.Deliveries;

/// <summary>What a process that got to its end says.</summary>
internal sealed record LedgerEnd(DeliveryCounts Counts, IReadOnlyList<LedgerState> Deliveries, IReadOnlyList<string> Listed);
