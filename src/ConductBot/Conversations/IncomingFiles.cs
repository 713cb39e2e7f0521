using System.Runtime.InteropServices;
using System.Text.Json;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>Which of an activity's attachments are files that somebody sent. Teams also attaches the words as HTML, quotes and cards: those are none.</summary>
internal static class IncomingFiles
{
    /// <summary>What stands in the place of an upload that this program took.</summary>
    public const string Uploaded = "application/vnd.conductbot.file";

    /// <summary>What Teams sends for a file in a personal chat.</summary>
    public const string TeamsFile = TeamsFiles.DownloadInfo;

    private const int Most = 10;
    private const int AddressCharacters = 4096;
    private const int ContentBytes = 16 * 1024;

    /// <summary>The files; null when there are none.</summary>
    public static IList<Attachment>? Of(Activity activity)
    {
        if (activity.Attachments is not { Count: > 0 } attached) return null;
        var files = attached.Where(IsFile).Take(Most).ToList();
        return files.Count > 0 ? files : null;
    }

    private static bool IsFile(Attachment attachment) => attachment.ContentType switch
    {
        Uploaded or TeamsFile => attachment.Content is { ValueKind: JsonValueKind.Object } content && JsonMarshal.GetRawUtf8Value(content).Length <= ContentBytes,
        { } type => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && attachment.ContentUrl is { Length: > 0 and <= AddressCharacters },
        null => false,
    };
}
