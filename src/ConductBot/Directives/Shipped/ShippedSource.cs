using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>A source file with what was understood of it and what the owner set.</summary>
internal sealed record ShippedSource(SourceFile File, ReadOutcome.Understood Understood, IReadOnlyList<(ReadDocument Document, OwnerData? Owner)> Documents)
{
    /// <summary>The repairs of all its lines.</summary>
    public required IReadOnlyList<LineRepair> Repairs { get; init; }

    /// <summary>The repairs of the lines of one document.</summary>
    public IReadOnlyList<LineRepair> RepairsOf(ReadDocument document) => [.. Repairs.Where(repair => repair.Line >= document.FirstLine && repair.Line <= document.LastLine)];
}
