using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>A file whose chunks are written and which no report names yet.</summary>
/// <param name="File">Its manifest.</param>
/// <param name="First">Its first chunk.</param>
/// <param name="FirstETag">Under which that stands.</param>
internal sealed record FileAddition(ReportFile File, SealedPart First, string FirstETag);
