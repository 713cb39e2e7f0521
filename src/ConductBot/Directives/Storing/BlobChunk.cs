namespace ConductBot.Directives.Storing;

/// <summary>A piece of something too large for one row.</summary>
internal sealed record BlobChunk(byte[] Bytes);
