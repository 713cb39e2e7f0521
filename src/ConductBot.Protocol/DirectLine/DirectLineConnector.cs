using System.Text.Json;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Sends the bot's activities into the embedded Direct Line: appended to the transcript, then shown on the open streams.</summary>
public sealed class DirectLineConnector(IDirectLineLog log, DirectLineStreams streams, IOptions<DirectLineOptions> options, TimeProvider time) : IConnector
{
    /// <summary>
    /// The service URL of activities that came in through the embedded Direct Line. It is no address that the bot endpoint would let in, so whoever chooses a connector
    /// by it can't be sent here from outside.
    /// </summary>
    public const string ServiceUrl = "urn:directline:embedded";

    /// <summary>The key in the transcript of what is sent under a key.</summary>
    public static string KeyOf(string key) => $"bot:{key}";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversationId) return Rejected(RejectReason.BadRequest, "The activity names no conversation.");
        if (activity.Type is not { Length: > 0 }) return Rejected(RejectReason.BadRequest, "The activity has no type.");
        try
        {
            if (await log.UserAsync(conversationId, cancellationToken) is null) return Rejected(RejectReason.ConversationGone, "There is no such conversation.");
            var outbound = Stamped(activity, conversationId);
            if (activity.Type == ActivityTypes.Typing) return ShowTyping(outbound, conversationId, key);

            // Never shown to a client: microsoft/botframework-sdk, Direct Line 3.0.
            if (activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.Invoke) return new SendOutcome.Accepted(null);
            if (JsonSerializer.SerializeToUtf8Bytes(outbound, ProtocolJson.Wire.Activity).Length > options.Value.MaxActivityBytes)
                return Rejected(RejectReason.TooLarge, $"The activity has more than {options.Value.MaxActivityBytes} bytes.");

            var position = await log.AppendAsync(conversationId, KeyOf(key), outbound, cancellationToken);
            outbound.Id = LoggedActivity.IdOf(conversationId, position);
            streams.Publish(conversationId, new(position, outbound));
            return new SendOutcome.Accepted(outbound.Id);
        }
        catch (DirectLineLogUnavailableException unavailable)
        {
            return new SendOutcome.RetryAt(time.GetUtcNow() + RetryAfter, unavailable.Message);
        }
    }

    /// <inheritdoc/>
    /// <remarks>A message shown in Web Chat can't be replaced: send the next state as a message of its own.</remarks>
    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SendOutcome>(Rejected(RejectReason.NotSupported, "Direct Line can't replace a message."));

    /// <inheritdoc/>
    /// <remarks>Neither can it be taken back.</remarks>
    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SendOutcome>(Rejected(RejectReason.NotSupported, "Direct Line can't delete a message."));

    /// <inheritdoc/>
    /// <remarks>A Direct Line conversation is begun by its client alone.</remarks>
    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CreateOutcome>(new CreateOutcome.Rejected(RejectReason.NotSupported, "A Direct Line conversation is begun by its client."));

    /// <inheritdoc/>
    public async ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        await MembersAsync(conversation, new(1, null), cancellationToken) switch
        {
            MembersOutcome.Page { Members: [var only] } when only.Id == userId => new MemberOutcome.Found(only),
            MembersOutcome.Page => new MemberOutcome.Rejected(RejectReason.NoSuchMember, "The conversation has another user."),
            MembersOutcome.RetryAt retry => new MemberOutcome.RetryAt(retry.When, retry.Reason),
            MembersOutcome.Rejected rejected => new MemberOutcome.Rejected(rejected.Reason, rejected.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <inheritdoc/>
    public async ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken)
    {
        if (conversation.Conversation?.Id is not { Length: > 0 } id) return new MembersOutcome.Rejected(RejectReason.BadRequest, "No conversation is named.");
        try
        {
            return await log.UserAsync(id, cancellationToken) is { } user
                ? new MembersOutcome.Page([new ChannelAccount { Id = user, Role = "user" }], null)
                : new MembersOutcome.Rejected(RejectReason.ConversationGone, "There is no such conversation.");
        }
        catch (DirectLineLogUnavailableException unavailable)
        {
            return new MembersOutcome.RetryAt(time.GetUtcNow() + RetryAfter, unavailable.Message);
        }
    }

    private static SendOutcome.Rejected Rejected(RejectReason reason, string detail) => new(reason, detail);

    private SendOutcome.Accepted ShowTyping(Activity typing, string conversationId, string key)
    {
        typing.Id = $"{conversationId}|typing-{key}";
        streams.Publish(conversationId, new(DirectLineStreams.Transient, typing));
        return new(typing.Id);
    }

    private Activity Stamped(Activity activity, string conversationId)
    {
        var outbound = activity.ShallowCopy();
        outbound.Id = null;
        outbound.Timestamp = time.GetUtcNow();
        outbound.ChannelId = ChannelIds.DirectLine;
        outbound.Conversation = new() { Id = conversationId };
        outbound.From = new() { Id = options.Value.BotId, Name = options.Value.BotName, Role = "bot" };
        outbound.Recipient = null;
        outbound.ServiceUrl = null;
        outbound.CallerId = null;
        outbound.Attachments = CardDowngrade.ForWebChat(activity.Attachments);
        return outbound;
    }
}
