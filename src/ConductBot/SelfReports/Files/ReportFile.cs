using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.SelfReports.Files;

/// <summary>A file of a report: its manifest, without which none of its chunks means anything.</summary>
/// <param name="Id">32 hex digits that say nothing.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Chunks">In how many rows it stands.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="At">When it was attached.</param>
public sealed record ReportFile(string Id, string Name, FileKind Kind, int Bytes, int Chunks, byte[] Sha256, DateTimeOffset At);
