using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Importing;

/// <summary>What came of looking at a file: a closed set.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>Understood; nothing stored yet.</summary>
    public sealed record Planned(SourceFile File, IReadOnlyList<PlannedDocument> Documents) : ImportOutcome;

    /// <summary>Refused; nothing changed.</summary>
    public sealed record Refused(ReadOutcome.Refused Refusal) : ImportOutcome;
}
