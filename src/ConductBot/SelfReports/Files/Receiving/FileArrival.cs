using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>A file of a message. Without both: it lies where its channel keeps it, and nobody fetched it.</summary>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Staged">Where it waits; null when it was not taken.</param>
/// <param name="Fault">Why it was not taken; null when it was.</param>
internal sealed record FileArrival(string Name, StagedFile? Staged, FileFault? Fault)
{
    /// <summary>Whether the report has it already: the turn was run before, and did not come to its end.</summary>
    public bool IsAttached { get; init; }
}
