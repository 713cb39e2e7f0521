using System.Text.Json;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Receiving;

/// <summary>What stands in a message in the place of a file that was uploaded with it.</summary>
/// <param name="File">The id under which it waits; good for nobody but who sent it. Null for one that was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
internal sealed record UploadMark(string? File, FileFault? Fault)
{
    /// <summary>The mark in an attachment; null for none of ours.</summary>
    public static UploadMark? In(Attachment attachment)
    {
        try
        {
            return attachment.Content?.Deserialize(ReportJson.Default.UploadMark);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
