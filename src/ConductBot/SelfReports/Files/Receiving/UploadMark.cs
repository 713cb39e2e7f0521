using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>What stands in a message in the place of a file that was uploaded with it.</summary>
/// <param name="File">The id under which it waits; good for nobody but who sent it. Null for one that was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
internal sealed record UploadMark(string? File, FileFault? Fault);
