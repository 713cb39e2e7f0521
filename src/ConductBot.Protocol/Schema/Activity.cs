using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A Bot Framework activity. Fields it does not know are kept and written back unharmed.</summary>
/// <remarks>Read and written by <see cref="ProtocolJson"/>. Source: microsoft/botframework-sdk, specs/botframework-activity/botframework-activity.md.</remarks>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or another: compared ordinally, unknown ones are accepted and ignored.</summary>
    public string? Type { get; set; }

    /// <summary>Set by the channel; opaque.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel took it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's clock with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>One of <see cref="ChannelIds"/>, or another.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>To whom it was sent.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>Where it was said.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    /// <summary>plain, markdown or xml.</summary>
    public string? TextFormat { get; set; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>list or carousel.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Open, polymorphic: kept as they are.</summary>
    public IList<JsonElement>? Entities { get; set; }

    /// <summary>Buttons that vanish with the next message.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Payload of a card, an invoke or an event.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Name of an invoke or event.</summary>
    public string? Name { get; set; }

    /// <summary>The activity this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>Of a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Of a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Of an installationUpdate: add, remove, add-upgrade, remove-upgrade.</summary>
    public string? Action { get; set; }

    /// <summary>accepting, expecting or ignoring.</summary>
    public string? InputHint { get; set; }

    /// <summary>Preview text of a message that is only a card.</summary>
    public string? Summary { get; set; }

    /// <summary>normal, notification, expectReplies.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>low, normal or high.</summary>
    public string? Importance { get; set; }

    /// <summary>Not to be shown after this time.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Of a messageReaction.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Of a messageReaction.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation that an event or invoke is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Set by the receiver; discarded when it comes over the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Data of the channel's own.</summary>
    [JsonConverter(typeof(RawElementConverter))]
    public JsonElement? ChannelData { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>A second activity with the same members: setting a member of one leaves the other alone, changing inside a member does not.</summary>
    public Activity ShallowCopy() => (Activity)MemberwiseClone();
}
