using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Files;

/// <summary>How Teams hands over a file in a personal chat: it keeps it in the sender's OneDrive and says where it can be fetched for a few minutes without signing in.</summary>
/// <remarks>Source: msteams-docs, bots/how-to/bots-filesv4.md. It needs <c>supportsFiles</c> in the manifest.</remarks>
public static class TeamsFiles
{
    /// <summary>The attachment's content type.</summary>
    public const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Where it can be fetched; null when that is not said.</summary>
    internal static string? AddressOf(Attachment attachment) =>
        attachment.Content is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
}
