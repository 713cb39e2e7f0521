using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>What became of an upload.</summary>
/// <param name="Attachment">What stands in the message in its place.</param>
/// <param name="IsWhole">Whether the content was read to its end. If not, nothing more is read of the call.</param>
public sealed record UploadTaken(Attachment Attachment, bool IsWhole);
