using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Staging;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>A file of a message.</summary>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Staged">Where it waits; null when it was not taken.</param>
/// <param name="Fault">Why it was not taken; null when it was.</param>
internal sealed record FileArrival(string Name, StagedFile? Staged, FileFault? Fault);
