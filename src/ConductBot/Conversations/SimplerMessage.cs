using System.Text.Json;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>Pure: what a channel does not take, said more simply, so that the person is answered all the same: a card as its words, words without anything around them, at last one sentence.</summary>
internal static class SimplerMessage
{
    /// <summary>The next simpler form; null when there is none, or what was refused would be refused in any form.</summary>
    /// <param name="refused">The message.</param>
    /// <param name="why">What the channel said.</param>
    /// <param name="tooLarge">What is said instead of words that are too many.</param>
    public static Activity? Of(Activity refused, RejectReason why, string tooLarge)
    {
        if (refused.Type != ActivityTypes.Message || why is not (RejectReason.BadRequest or RejectReason.TooLarge)) return null;
        if (refused.Attachments is { Count: > 0 } && Words(refused) is { Length: > 0 } words) return Said(refused, words);
        if (refused.Entities is not null || refused.SuggestedActions is not null || refused.ChannelData is not null) return Said(refused, refused.Text);
        return why == RejectReason.TooLarge && refused.Text != tooLarge ? Said(refused, tooLarge) : null;
    }

    private static Activity Said(Activity refused, string? words)
    {
        var said = refused.ShallowCopy();
        (said.Text, said.TextFormat) = (words, "plain");
        (said.Attachments, said.AttachmentLayout, said.Summary) = (null, null, null);
        (said.Entities, said.SuggestedActions) = (null, null);

        // The buttons for feedback stay with the words of a card, and go when the words are refused too.
        if (refused.Attachments is null) said.ChannelData = null;
        return said;
    }

    private static string? Words(Activity refused) =>
        refused.Attachments![0].Content is { ValueKind: JsonValueKind.Object } card && card.TryGetProperty("fallbackText", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : refused.Summary;
}
