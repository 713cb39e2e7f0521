using System.Security.Cryptography;

namespace ConductBot.Directives.Reading;

/// <summary>A file as it came: its name without folder, and its bytes.</summary>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}
