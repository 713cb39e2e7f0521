using ConductBot.Directives.Reading;
using ConductBot.Directives.Storing;

namespace ConductBot.Directives.Importing;

/// <summary>A document of the file as it would be stored.</summary>
/// <param name="Stored">What would be stored.</param>
/// <param name="Decision">What that does.</param>
/// <param name="DroppedRepairs">Repairs of the version before whose words the new file no longer has.</param>
/// <param name="LooseLines">Numbers of the lines that nobody could read.</param>
internal sealed record PlannedDocument(StoredDirective Stored, ImportDecision Decision, IReadOnlyList<LineRepair> DroppedRepairs, IReadOnlyList<int> LooseLines);
