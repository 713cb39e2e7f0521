using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>A source file with what was understood of it and what the owner set.</summary>
internal sealed record ShippedSource(SourceFile File, ReadOutcome.Understood Understood, IReadOnlyList<(ReadDocument Document, OwnerData? Owner)> Documents);
