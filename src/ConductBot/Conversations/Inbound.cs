using System.Runtime.InteropServices;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>Cuts an activity down to what fits a row, so that a huge one gets its polite refusal like any other.</summary>
internal static class Inbound
{
    /// <summary>Characters of a text that are kept; of a longer one only that it is longer is known.</summary>
    public const int TextCharacters = 60_000;

    private const int ElementBytes = 64 * 1024;

    /// <summary>The activity as it is stored: the same object unless a part of it is oversized.</summary>
    public static Activity Fitted(Activity activity)
    {
        var fits = activity.Text is not { Length: > TextCharacters } && Fits(activity.Value) && Fits(activity.ChannelData)
            && activity.Attachments is null && activity.Extensions is null && Entities(activity) <= ElementBytes;
        if (fits) return activity;

        var fitted = activity.ShallowCopy();
        if (fitted.Text is { Length: > TextCharacters } text) fitted.Text = text[..TextCharacters];
        if (!Fits(fitted.Value)) fitted.Value = null;
        if (!Fits(fitted.ChannelData)) fitted.ChannelData = null;
        if (Entities(fitted) > ElementBytes) fitted.Entities = null;
        // Of what comes attached only files are read, of fields that nobody knows none: the rest is not kept.
        fitted.Attachments = IncomingFiles.Of(fitted);
        fitted.Extensions = null;
        return fitted;
    }

    private static bool Fits(JsonElement? element) => element is not { } value || value.ValueKind == JsonValueKind.Undefined || JsonMarshal.GetRawUtf8Value(value).Length <= ElementBytes;

    private static int Entities(Activity activity) => activity.Entities?.Sum(entity => JsonMarshal.GetRawUtf8Value(entity).Length) ?? 0;
}
