using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>The Bot Connector's API over HTTP.</summary>
/// <remarks>
/// Source: botframework-sdk, specs/botframework-protocol/botframework-channel.json. A reply goes to the classic address that ends in the id it answers, as every SDK but Teams.Core sends it.
/// </remarks>
internal sealed class HttpConnector(ConnectorCaller caller, ServiceUrls urls) : IConnector
{
    private static readonly ConnectorAnswer.Rejected NoTarget = new(RejectReason.BadRequest, "The conversation, activity or member is not named, or by dots alone.");

    public async ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation?.Id;
        if (!ConnectorPath.IsSegment(conversation) || activity.ReplyToId is "." or ".." || activity.Type is not { Length: > 0 }) return Sent(NoTarget);
        var path = activity.ReplyToId is { Length: > 0 } answered ? ConnectorPath.Activity(conversation!, answered) : ConnectorPath.Activities(conversation!);
        return Sent(await caller.CallAsync(new("send", HttpMethod.Post, activity.ServiceUrl, path, Body(activity, id: null)), cancellationToken));
    }

    public async ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!ConnectorPath.IsSegment(activity.Conversation?.Id) || !ConnectorPath.IsSegment(activity.Id) || activity.Type is not { Length: > 0 }) return Sent(NoTarget);
        var path = ConnectorPath.Activity(activity.Conversation!.Id!, activity.Id!);
        return Sent(await caller.CallAsync(new("update", HttpMethod.Put, activity.ServiceUrl, path, Body(activity, activity.Id)), cancellationToken));
    }

    public async ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken)
    {
        if (!ConnectorPath.IsSegment(message.Conversation?.Id) || !ConnectorPath.IsSegment(message.ActivityId)) return Sent(NoTarget);
        var path = ConnectorPath.Activity(message.Conversation!.Id!, message.ActivityId!);
        var answer = await caller.CallAsync(new("delete", HttpMethod.Delete, message.ServiceUrl, path, null), cancellationToken);
        return answer is ConnectorAnswer.Rejected { Reason: RejectReason.ActivityGone } ? new SendOutcome.Accepted(message.ActivityId) : Sent(answer);
    }

    public async ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken)
    {
        var body = new CreateBody(IsGroup: false, new() { Id = conversation.BotId }, [new ChannelAccount { Id = conversation.MemberId }], conversation.TenantId, new(new(conversation.TenantId)));
        var json = CallBody.Of(body, ConnectorJson.Wire.CreateBody);
        return await caller.CallAsync(new("open conversation", HttpMethod.Post, conversation.ServiceUrl, ConnectorPath.Conversations, json), cancellationToken) switch
        {
            ConnectorAnswer.Done done when Read(done.Body, ConnectorJson.Wire.CreateAnswer) is { Id: { Length: > 0 } id } answer =>
                new CreateOutcome.Created(id, urls.MayCall(answer.ServiceUrl) ? answer.ServiceUrl! : conversation.ServiceUrl),
            ConnectorAnswer.Done => new CreateOutcome.Rejected(RejectReason.ChannelFailed, "The channel's answer names no conversation."),
            ConnectorAnswer.RetryAt retry => new CreateOutcome.RetryAt(retry.When, retry.Reason),
            ConnectorAnswer.Rejected rejected => new CreateOutcome.Rejected(rejected.Reason, rejected.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken)
    {
        if (!ConnectorPath.IsSegment(conversation.Conversation?.Id) || !ConnectorPath.IsSegment(userId)) return new MemberOutcome.Rejected(NoTarget.Reason, NoTarget.Detail);
        var path = ConnectorPath.Member(conversation.Conversation!.Id!, userId);
        return await caller.CallAsync(new("member", HttpMethod.Get, conversation.ServiceUrl, path, null), cancellationToken) switch
        {
            ConnectorAnswer.Done done when Read(done.Body, ConnectorJson.Wire.ChannelAccount) is { Id.Length: > 0 } member => new MemberOutcome.Found(WithObjectId(member)),
            ConnectorAnswer.Done => new MemberOutcome.Rejected(RejectReason.ChannelFailed, "The channel's answer is no member."),
            ConnectorAnswer.RetryAt retry => new MemberOutcome.RetryAt(retry.When, retry.Reason),
            ConnectorAnswer.Rejected rejected => new MemberOutcome.Rejected(rejected.Reason, rejected.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken)
    {
        if (!ConnectorPath.IsSegment(conversation.Conversation?.Id)) return new MembersOutcome.Rejected(NoTarget.Reason, NoTarget.Detail);
        var path = ConnectorPath.Members(conversation.Conversation!.Id!, page);
        return await caller.CallAsync(new("members", HttpMethod.Get, conversation.ServiceUrl, path, null), cancellationToken) switch
        {
            ConnectorAnswer.Done done when Read(done.Body, ConnectorJson.Wire.MembersAnswer) is { Members: { } members } answer =>
                new MembersOutcome.Page([.. members.OfType<ChannelAccount>().Select(WithObjectId)], string.IsNullOrEmpty(answer.ContinuationToken) ? null : answer.ContinuationToken),
            ConnectorAnswer.Done => new MembersOutcome.Rejected(RejectReason.ChannelFailed, "The channel's answer is no page of members."),
            ConnectorAnswer.RetryAt retry => new MembersOutcome.RetryAt(retry.When, retry.Reason),
            ConnectorAnswer.Rejected rejected => new MembersOutcome.Rejected(rejected.Reason, rejected.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SendOutcome Sent(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Done done => new SendOutcome.Accepted(Read(done.Body, ConnectorJson.Wire.SentAnswer)?.Id),
        ConnectorAnswer.RetryAt retry => new SendOutcome.RetryAt(retry.When, retry.Reason) { MaybeSent = retry.MaybeSent },
        ConnectorAnswer.Rejected rejected => new SendOutcome.Rejected(rejected.Reason, rejected.Detail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CallBody Body(Activity activity, string? id)
    {
        if (activity.Id == id) return CallBody.Of(activity, ProtocolJson.Wire.Activity);
        var outbound = activity.ShallowCopy();
        outbound.Id = id;
        return CallBody.Of(outbound, ProtocolJson.Wire.Activity);
    }

    // The Teams answer calls it objectId, the schema aadObjectId.
    private static ChannelAccount WithObjectId(ChannelAccount member)
    {
        if (member.AadObjectId is null && member.Extensions?.TryGetValue("objectId", out var id) == true && id.ValueKind == JsonValueKind.String) member.AadObjectId = id.GetString();
        return member;
    }

    // A channel that took an activity may answer with nothing, or with what is no JSON: taken is taken.
    private static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        if (body.IsEmpty) return null;
        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
