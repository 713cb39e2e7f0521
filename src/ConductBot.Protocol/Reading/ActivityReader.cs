using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Reading;

/// <summary>Reads an activity from a body. Whatever the body holds, the answer is an <see cref="ActivityRead"/>, never an exception.</summary>
/// <remarks>No size limit of Azure Bot Service is documented; 1 MiB is ours. Depth is System.Text.Json's 64.</remarks>
public static class ActivityReader
{
    /// <summary>Bytes a body may have on the bot endpoint.</summary>
    public const int DefaultLimit = 1024 * 1024;

    /// <summary>Reads a whole body of at most <paramref name="limit"/> bytes.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async ValueTask<ActivityRead> ReadAsync(PipeReader body, int limit, CancellationToken cancellationToken) =>
        await BoundedBody.ReadAsync(body, limit, cancellationToken) switch
        {
            BodyRead.Whole whole => Parse(whole.Bytes),
            BodyRead.TooLarge => new ActivityRead.TooLarge(limit),
            _ => new ActivityRead.Malformed("The body broke off."),
        };

    /// <summary>Reads an activity from UTF-8 JSON. The bytes are the reader's to change.</summary>
    public static ActivityRead Parse(Span<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        if (!Utf8.IsValid(json)) return new ActivityRead.Malformed("The body is not UTF-8.");
        LoneSurrogates.Repair(json);
        try
        {
            var activity = JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity);
            if (activity is null) return new ActivityRead.Malformed("The body is null.");
            return HasHoles(activity) ? new ActivityRead.Malformed("A list holds null.") : new ActivityRead.Read(activity);
        }
        catch (JsonException wrong)
        {
            return new ActivityRead.Malformed(
                $"The body is no activity: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1} is malformed, too deep, of the wrong type or there twice.");
        }
    }

    // System.Text.Json does not hold the elements of a list to their nullability.
    private static bool HasHoles(Activity activity) =>
        HasNull(activity.Attachments) || HasNull(activity.MembersAdded) || HasNull(activity.MembersRemoved) || HasNull(activity.ReactionsAdded)
        || HasNull(activity.ReactionsRemoved) || HasNull(activity.SuggestedActions?.To) || HasNull(activity.SuggestedActions?.Actions)
        || (activity.From?.DirectLineClaims?.Values.Contains(null) ?? false);

    private static bool HasNull<T>(IList<T>? list) where T : class?
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (list[i] is null) return true;
        }

        return false;
    }
}
